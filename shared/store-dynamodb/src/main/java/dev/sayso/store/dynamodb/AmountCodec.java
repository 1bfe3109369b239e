package dev.sayso.store.dynamodb;

import dev.sayso.dialog.intent.Amount;

/// Amounts, as they were asked for, as attributes.
final class AmountCodec {

  private AmountCodec() {}

  static Fields write(Amount amount) {
    return switch (amount) {
      case Amount.Unstated() -> Fields.of("unstated");
      case Amount.Packs(int count) -> Fields.of("packs").number("count", count);
      case Amount.PacksOf(int count, int pieces) ->
          Fields.of("packsOf").number("count", count).number("pieces", pieces);
      case Amount.Measured(var measure) ->
          Fields.of("measured").map("of", GoodsCodec.write(measure));
      case Amount.PacksSized(int count, var each) ->
          Fields.of("packsSized").number("count", count).map("of", GoodsCodec.write(each));
    };
  }

  static Amount amount(Stored stored) {
    return switch (stored.kind()) {
      case "unstated" -> new Amount.Unstated();
      case "packs" -> new Amount.Packs(stored.integer("count"));
      case "packsOf" -> new Amount.PacksOf(stored.integer("count"), stored.integer("pieces"));
      case "measured" -> new Amount.Measured(GoodsCodec.measure(stored.map("of")));
      case "packsSized" ->
          new Amount.PacksSized(stored.integer("count"), GoodsCodec.measure(stored.map("of")));
      default -> throw Stored.missing(Stored.KIND);
    };
  }
}
