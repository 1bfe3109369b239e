package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Pace;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.LastTurn;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.Session.Said;
import dev.sayso.dialog.Session.Topic;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sessions as attributes. The session's name is not written: whoever asks for it knows it.
final class SessionCodec {

  private SessionCodec() {}

  static Fields write(Session session) {
    return new Fields()
        .text("shopper", session.shopper().value())
        .at("opened", session.opened())
        .map("expectation", ExpectationCodec.write(session.expectation()))
        .map("topic", write(session.topic()))
        .map("lastTurn", session.lastTurn().map(SessionCodec::write).orElse(null))
        .number("misses", session.misses())
        .map("said", write(session.said()))
        .map("pace", write(session.pace()));
  }

  static Session session(Stored stored, String name) {
    return new Session(
        name,
        new ShopperId(stored.text("shopper")),
        stored.at("opened"),
        ExpectationCodec.expectation(stored.map("expectation")),
        topic(stored.map("topic")),
        stored.maybeMap("lastTurn").map(SessionCodec::lastTurn),
        stored.integer("misses"),
        said(stored.map("said")),
        stored.maybeMap("pace").map(SessionCodec::pace).orElse(Pace.NONE));
  }

  private static Fields write(Pace pace) {
    return new Fields().at("since", pace.since()).number("turns", pace.turns());
  }

  private static Pace pace(Stored stored) {
    return new Pace(stored.at("since"), stored.integer("turns"));
  }

  private static Fields write(Said said) {
    var times = new Fields();
    said.times().forEach(times::number);
    return new Fields()
        .map("times", times)
        .texts("questions", said.questions())
        .number("words", said.words());
  }

  private static Said said(Stored stored) {
    var counted = stored.map("times");
    var times =
        counted.values().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), counted::integer));
    return new Said(times, stored.texts("questions"), stored.integer("words"));
  }

  private static Fields write(Topic topic) {
    return new Fields()
        .map("browsing", topic.browsing().map(SessionCodec::write).orElse(null))
        .text("focus", topic.focus().map(Sku::value).orElse(null))
        .text("order", topic.order().map(OrderId::value).orElse(null));
  }

  private static Topic topic(Stored stored) {
    return new Topic(
        stored.maybeMap("browsing").map(SessionCodec::browsing),
        stored.optional("focus", Sku::new),
        stored.optional("order", OrderId::new));
  }

  private static Fields write(Browsing browsing) {
    var fields =
        new Fields()
            .text("query", browsing.query())
            .texts("shown", browsing.shown())
            .texts("seen", browsing.seen())
            .text("purpose", browsing.purpose().name())
            .map("amount", AmountCodec.write(browsing.amount()))
            .text("replaces", browsing.replaces().map(Sku::value).orElse(null))
            .texts("without", browsing.without());
    browsing.under().ifPresent(under -> fields.number("under", under));
    return fields;
  }

  private static Browsing browsing(Stored stored) {
    return new Browsing(
        stored.text("query"),
        stored.has("under") ? Optional.of(stored.number("under")) : Optional.empty(),
        GoodsCodec.skus(stored, "shown"),
        GoodsCodec.skus(stored, "seen"),
        Purpose.valueOf(stored.text("purpose")),
        AmountCodec.amount(stored.map("amount")),
        stored.optional("replaces", Sku::new),
        stored.has("without") ? stored.texts("without") : List.of());
  }

  private static Fields write(LastTurn turn) {
    return new Fields()
        .text("id", turn.id())
        .map("prompt", write(turn.prompt()))
        .map("reprompt", write(turn.reprompt()))
        .flag("listens", turn.listens())
        .at("at", turn.at())
        .texts("earlier", turn.earlier());
  }

  private static LastTurn lastTurn(Stored stored) {
    return new LastTurn(
        stored.text("id"),
        prompt(stored.map("prompt")),
        prompt(stored.map("reprompt")),
        stored.flag("listens"),
        stored.at("at"),
        stored.texts("earlier"));
  }

  private static Fields write(Prompt prompt) {
    return new Fields().text("spoken", prompt.spoken()).text("written", prompt.written());
  }

  private static Prompt prompt(Stored stored) {
    return new Prompt(stored.text("spoken"), stored.text("written"));
  }
}
