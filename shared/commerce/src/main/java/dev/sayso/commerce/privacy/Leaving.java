package dev.sayso.commerce.privacy;

import dev.sayso.commerce.privacy.DataRequest.Asked;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.shopper.Identity;
import java.time.InstantSource;
import java.util.List;

/// What happens to the data of a shopper who gave up the shop at their platform: what the merchant
/// has chosen. It is written down here and done by whoever works off [PersonalData#due].
public record Leaving(PersonalData data, Policy policy, InstantSource clock) {

  /// The merchant's choice.
  public enum Policy {
    /// All stays as it is.
    KEEP,
    /// The account no longer leads to the shopper, and they get no more messages.
    FORGET_IDENTITY,
    /// As if they had said "delete my data".
    DELETE
  }

  /// The account left the shop; `token` is the same where the platform tells it again. Of an
  /// account that nobody knows nothing is done.
  public void left(Identity account, String token) {
    var wish =
        switch (policy) {
          case KEEP -> null;
          case FORGET_IDENTITY -> Wish.LEAVE;
          case DELETE -> Wish.DELETE;
        };
    if (wish != null) {
      data.owner(account).ifPresent(owner -> ask(wish, owner, account, token));
    }
  }

  private void ask(Wish wish, Subject owner, Identity account, String token) {
    var subject =
        wish == Wish.LEAVE
            ? new Subject(owner.shopper(), owner.household(), List.of(account))
            : owner;
    var asked = new Asked(wish, subject, clock.instant(), "en", Through.PLATFORM);
    new AskingForData(data).ask(asked, token);
  }
}
