package dev.sayso.channel;

import java.util.Optional;

/// The merchant's own accounts, to which a platform's account can be linked: who has signed in
/// brings an access token with every request.
public interface Accounts {

  /// The channel of an identity that names such an account.
  String CHANNEL = "oauth";

  /// No accounts are connected.
  Accounts NONE =
      new Accounts() {
        @Override
        public Optional<String> owner(String token) {
          return Optional.empty();
        }

        @Override
        public boolean areConnected() {
          return false;
        }
      };

  /// Whose token it is, by the id of the account; empty where it is not one of the merchant's, not
  /// valid now, or cannot be checked: then nobody counts as signed in. Throws nothing.
  Optional<String> owner(String token);

  /// Whether a shopper can sign in at all.
  boolean areConnected();
}
