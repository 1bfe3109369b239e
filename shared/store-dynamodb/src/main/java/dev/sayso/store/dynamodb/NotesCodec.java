package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.commerce.shopper.ShopperNotes.PriceWatch;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;

/// What is kept of conversations with a shopper, as attributes.
final class NotesCodec {

  private NotesCodec() {}

  static Fields write(ShopperNotes notes) {
    return new Fields()
        .list("preferences", notes.preferences(), NotesCodec::write)
        .list("substitutions", notes.substitutions(), NotesCodec::write)
        .list("watches", notes.watches(), NotesCodec::write)
        .map("deferred", notes.deferred().map(NotesCodec::write).orElse(null))
        .map("code", write(notes.code()));
  }

  static ShopperNotes notes(Stored stored) {
    return new ShopperNotes(
        stored.list("preferences", NotesCodec::preference),
        stored.list("substitutions", NotesCodec::substitution),
        stored.list("watches", NotesCodec::watch),
        stored.maybeMap("deferred").map(NotesCodec::deferred),
        code(stored.map("code")));
  }

  static Fields write(Preference preference) {
    return new Fields()
        .text("kind", preference.kind().name())
        .text("about", preference.about())
        .text("words", preference.words())
        .at("since", preference.since());
  }

  static Preference preference(Stored stored) {
    return new Preference(
        Preference.Kind.valueOf(stored.text("kind")),
        stored.text("about"),
        stored.text("words"),
        stored.atOrNull("since"));
  }

  /// A case for the shop's people.
  static Fields write(Handover handover) {
    return new Fields()
        .text("id", handover.id())
        .text("shopper", handover.shopper().value())
        .text("order", handover.order().map(OrderId::value).orElse(null))
        .text("problem", handover.problem())
        .texts("tried", handover.tried())
        .at("at", handover.at());
  }

  private static Fields write(Substitution choice) {
    return new Fields()
        .text("wanted", choice.wanted().value())
        .text("instead", choice.instead().value())
        .flag("taken", choice.taken())
        .at("at", choice.at());
  }

  private static Substitution substitution(Stored stored) {
    return new Substitution(
        new Sku(stored.text("wanted")),
        new Sku(stored.text("instead")),
        stored.flag("taken"),
        stored.at("at"));
  }

  private static Fields write(PriceWatch watch) {
    return new Fields()
        .text("sku", watch.sku().value())
        .money("below", watch.below())
        .at("since", watch.since());
  }

  private static PriceWatch watch(Stored stored) {
    return new PriceWatch(GoodsCodec.sku(stored), stored.money("below"), stored.at("since"));
  }

  private static Fields write(Deferred deferred) {
    return new Fields()
        .list("lines", deferred.lines(), GoodsCodec::write)
        .flag("untilParked", deferred.untilParked())
        .text("gift", deferred.gift().map(Gift::recipient).orElse(null))
        .at("at", deferred.at());
  }

  private static Deferred deferred(Stored stored) {
    return new Deferred(
        stored.list("lines", GoodsCodec::wanted),
        stored.flag("untilParked"),
        stored.optional("gift", Gift::new),
        stored.at("at"));
  }

  private static Fields write(CodeTries code) {
    return new Fields()
        .number("wrong", code.wrong())
        .at("lockedUntil", code.lockedUntil())
        .text("forCode", code.forCode());
  }

  private static CodeTries code(Stored stored) {
    return new CodeTries(
        stored.integer("wrong"), stored.atOrNull("lockedUntil"), stored.text("forCode"));
  }
}
