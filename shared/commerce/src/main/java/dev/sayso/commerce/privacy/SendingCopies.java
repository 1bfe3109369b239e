package dev.sayso.commerce.privacy;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.notice.Notices.Delivery;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.Receipt.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sends a person a copy of what is kept about them, to the e-mail address the shop has of them and
/// to no other.
public final class SendingCopies {

  private static final Duration AGAIN = Duration.ofHours(1);

  /// So long is tried; then the shop's people are needed, whom an alarm tells.
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final PersonalData data;
  private final Notices notices;
  private final Writing writing;
  private final InstantSource clock;

  public SendingCopies(PersonalData data, Notices notices, Writing writing, InstantSource clock) {
    this.data = data;
    this.notices = notices;
    this.writing = writing;
    this.clock = clock;
  }

  /// The words of a message that carries a copy, in a language.
  public interface Writing {
    Notice.Words words(Holdings holdings, String language);
  }

  /// Sends it: the receipt, or empty where it has to be tried again, or somebody else did it. A try
  /// that is repeated has the same id.
  public Optional<Receipt> carryOut(DataRequest request) {
    if (request.asked().wish() != Wish.COPY) {
      throw new IllegalArgumentException("not a wish for a copy");
    }
    var holdings = data.holdings(request.asked().subject().shopper());
    var delivery =
        holdings
            .map(found -> send(found, request))
            .orElseGet(() -> new Delivery.Unreachable("there is no such shopper any more"));
    return switch (delivery) {
      case Delivery.Sent _ -> finish(request, Outcome.DONE);
      case Delivery.Unreachable _ -> finish(request, Outcome.UNREACHABLE);
      case Delivery.Failed _ -> again(request);
    };
  }

  private Delivery send(Holdings holdings, DataRequest request) {
    var language = request.asked().language();
    return notices.send(
        new Notice(
            "copy-" + request.id(),
            holdings.shopper(),
            Purpose.OWN_DATA,
            Channel.EMAIL,
            Locale.forLanguageTag(language),
            writing.words(holdings, language)));
  }

  private Optional<Receipt> again(DataRequest request) {
    var now = clock.instant();
    if (now.isAfter(request.asked().at().plus(PATIENCE))) {
      return finish(request, Outcome.UNREACHABLE);
    }
    data.carryOut(request, request.dueAt(now.plus(AGAIN)), List.of());
    return Optional.empty();
  }

  private Optional<Receipt> finish(DataRequest request, Outcome outcome) {
    var asked = request.asked();
    var receipt =
        new Receipt(
            request.id(),
            request.token(),
            asked.wish(),
            asked.at(),
            clock.instant(),
            Map.of(),
            outcome);
    return data.finish(request, receipt) ? Optional.of(receipt) : data.receipt(request.id());
  }
}
