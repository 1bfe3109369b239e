package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.commerce.shopper.ShopperNotes.PriceWatch;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is kept of conversations with a shopper, as attributes.
final class NotesCodec {

  private NotesCodec() {}

  static Fields write(ShopperNotes notes) {
    return new Fields()
        .list("preferences", notes.preferences(), NotesCodec::write)
        .list("substitutions", notes.substitutions(), NotesCodec::write)
        .list("watches", notes.watches(), NotesCodec::write)
        .map("deferred", notes.deferred().map(NotesCodec::write).orElse(null))
        .map("code", write(notes.code()))
        .map("supply", SupplyCodec.write(notes.supply()));
  }

  /// Entry by entry: one that an older or newer release wrote in a shape that this one does not
  /// know must not take the others with it, of which one may be an allergy.
  static ShopperNotes notes(Stored stored) {
    return new ShopperNotes(
        readable(stored, "preferences", NotesCodec::preference),
        readable(stored, "substitutions", NotesCodec::substitution),
        readable(stored, "watches", NotesCodec::watch),
        stored
            .maybeMap("deferred")
            .flatMap(one -> Lenient.read(one, "order put off", NotesCodec::deferred)),
        stored.maybeMap("code").map(NotesCodec::code).orElse(CodeTries.NONE),
        stored.maybeMap("supply").map(SupplyCodec::supply).orElse(Supply.NONE));
  }

  static <T> List<T> readable(Stored stored, String name, Function<Stored, T> read) {
    return stored.listOrNone(name, Function.identity()).stream()
        .flatMap(entry -> Lenient.read(entry, "entry of " + name, read).stream())
        .toList();
  }

  /// The shopper with the notes of this item, where there is one.
  static Shopper with(Shopper shopper, Optional<Stored> item) {
    return item.flatMap(stored -> Lenient.doc(stored, "notes", NotesCodec::notes))
        .map(shopper::with)
        .orElse(shopper);
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
        kind(stored.text("kind")),
        stored.text("about"),
        stored.text("words"),
        stored.atOrNull("since"));
  }

  /// What this release has no kind for is kept as words.
  private static Preference.Kind kind(String name) {
    return Stream.of(Preference.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(Preference.Kind.NOTE);
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

  static Handover handover(Stored stored) {
    return new Handover(
        stored.text("id"),
        new ShopperId(stored.text("shopper")),
        stored.optional("order", OrderId::new),
        stored.text("problem"),
        stored.texts("tried"),
        stored.at("at"));
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
