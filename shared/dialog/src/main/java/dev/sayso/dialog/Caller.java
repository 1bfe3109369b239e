package dev.sayso.dialog;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.Optional;

/// Who is speaking, as far as the channel knows.
public sealed interface Caller {

  /// The channel has proven which shopper this is.
  record Known(ShopperId shopper) implements Caller {}

  /// A device that several people share: the channel knows whose it is, and not who speaks.
  record Owner(ShopperId shopper) implements Caller {}

  /// An account of the channel, and the recognised person where voices are told apart. The person
  /// decides; the account is the fallback. `before` is who the same conversation began as, where
  /// somebody signed in since.
  record Identified(Identity account, Optional<Identity> person, Optional<Identity> before)
      implements Caller {

    public Identified(Identity account, Optional<Identity> person) {
      this(account, person, Optional.empty());
    }
  }
}
