package dev.sayso.commerce.privacy;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.Receipt.Outcome;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Parts an account from its shopper: it leads to nobody any more, and the shopper gets no messages
/// until they agree anew.
public record Parting(PersonalData data, InstantSource clock) {

  private static final int TRIES = 10;
  private static final String WHY = "the shop was given up at the platform";

  /// The receipt, or empty where others kept changing the shopper: then it is tried again.
  public Optional<Receipt> carryOut(DataRequest request) {
    if (request.asked().wish() != Wish.LEAVE) {
      throw new IllegalArgumentException("not a wish to leave");
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (data.part(request.asked().subject(), this::silent)) {
        var asked = request.asked();
        var receipt =
            new Receipt(
                request.id(),
                request.token(),
                asked.wish(),
                asked.at(),
                clock.instant(),
                Map.of(DataKind.IDENTITIES, asked.subject().identities().size()),
                Outcome.DONE);
        return data.finish(request, receipt) ? Optional.of(receipt) : data.receipt(request.id());
      }
    }
    return Optional.empty();
  }

  private ShopperNotes silent(ShopperNotes notes) {
    Instant now = clock.instant();
    var contacts = notes.supply().contacts();
    for (var channel : Channel.values()) {
      contacts = ContactConsent.without(contacts, channel, now, WHY);
    }
    return notes.supply(notes.supply().contacts(contacts));
  }
}
