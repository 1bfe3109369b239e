package dev.sayso.store.dynamodb;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import java.util.HashMap;
import java.util.Map;

/// What was begun for a shopper, as attributes.
final class BegunCodec {

  private BegunCodec() {}

  static Fields write(Begun begun) {
    return switch (begun) {
      case Begun.Telling(var message, var since, var retryAt) ->
          Fields.of("telling")
              .map("message", write(message))
              .at("since", since)
              .at("retryAt", retryAt);
      case Begun.Ordering(var rule, var retryAt) ->
          Fields.of("ordering").text("rule", rule).at("retryAt", retryAt);
    };
  }

  static Begun begun(Stored stored) {
    return switch (stored.kind()) {
      case "telling" ->
          new Begun.Telling(
              message(stored.map("message")), stored.at("since"), stored.at("retryAt"));
      case "ordering" -> new Begun.Ordering(stored.text("rule"), stored.at("retryAt"));
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(Begun.Message message) {
    return new Fields()
        .text("id", message.id())
        .text("purpose", message.purpose().name())
        .text("channel", message.channel().name())
        .text("subject", message.words().subject())
        .text("text", message.words().text())
        .list("rules", message.effect().rules().entrySet(), BegunCodec::write)
        .flag("reminds", message.effect().reminds());
  }

  private static Fields write(Map.Entry<String, Progress> rule) {
    return SupplyCodec.write(rule.getValue()).text("rule", rule.getKey());
  }

  private static Begun.Message message(Stored stored) {
    var rules = new HashMap<String, Progress>();
    stored
        .list("rules", rule -> rule)
        .forEach(rule -> rules.put(rule.text("rule"), SupplyCodec.progress(rule)));
    return new Begun.Message(
        stored.text("id"),
        Purpose.valueOf(stored.text("purpose")),
        Channel.valueOf(stored.text("channel")),
        new Notice.Words(stored.text("subject"), stored.text("text")),
        new Begun.Effect(rules, stored.flag("reminds")));
  }
}
