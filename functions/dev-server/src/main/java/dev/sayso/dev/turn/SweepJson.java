package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.nudge.Done;
import dev.sayso.commerce.order.FinishingOrders.Swept;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import java.util.List;
import java.util.Locale;

/// What a sweep did, and what is in the outbox.
public final class SweepJson {

  private SweepJson() {}

  /// With what became of orders and cancellations that somebody left.
  public static ObjectNode of(List<Done> all, Swept swept) {
    var json = of(all);
    json.putObject("left")
        .put("over", swept.over())
        .put("waiting", swept.waiting())
        .put("failed", swept.failed());
    return json;
  }

  private static ObjectNode of(List<Done> all) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("shoppers", all.size());
    var notices = json.putArray("notices");
    var orders = json.putArray("orders");
    var held = json.putArray("held");
    int failed = 0;
    for (var done : all) {
      done.notices().forEach(notice -> notices.add(of(notice)));
      done.orders().forEach(order -> orders.add(order.value()));
      done.held().forEach(rule -> held.add(of(rule)));
      failed += done.failed();
    }
    return json.put("failed", failed);
  }

  public static ObjectNode outbox(List<Notice> all) {
    var json = JsonNodeFactory.instance.objectNode();
    var notices = json.putArray("notices");
    all.forEach(notice -> notices.add(of(notice)));
    return json;
  }

  private static ObjectNode of(Notice notice) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", notice.id())
        .put("shopper", notice.to().id().value())
        .put("purpose", code(notice.purpose()))
        .put("channel", code(notice.channel()))
        .put("locale", notice.locale().toLanguageTag())
        .put("subject", notice.words().subject())
        .put("text", notice.words().text());
  }

  private static ObjectNode of(StandingRule rule) {
    var json =
        JsonNodeFactory.instance.objectNode().put("rule", rule.id()).put("sku", rule.sku().value());
    return rule.progress() instanceof Progress.Held(var why, var price, var since)
        ? json.put("why", code(why)).put("price", price.minor()).put("since", since.toString())
        : json;
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
