package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent.Adjust.Step;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The parts that fill an intent, as JSON.
final class SlotJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SlotJson() {}

  static ObjectNode items(List<ItemPhrase> items) {
    if (items.size() == 1) {
      return item(items.getFirst());
    }
    var slots = JSON.objectNode();
    var list = slots.putArray("items");
    items.forEach(item -> list.add(item(item)));
    return slots;
  }

  static ObjectNode maybe(Optional<ItemPhrase> item) {
    return item.map(SlotJson::item).orElseGet(JSON::objectNode);
  }

  static ObjectNode item(ItemPhrase item) {
    var slots = JSON.objectNode().put("item", item.text());
    item.size().ifPresent(size -> slots.put("size", code(size)));
    if (!item.without().isEmpty()) {
      var without = slots.putArray("without");
      item.without().forEach(without::add);
    }
    return quantity(slots, item.amount());
  }

  static ObjectNode quantity(ObjectNode slots, Amount amount) {
    return switch (amount) {
      case Amount.Unstated _ -> slots;
      case Amount.Packs(int count) -> slots.put("quantity", count);
      case Amount.PacksOf(int count, int pieces) ->
          slots.put("quantity", count).put("pieces", pieces);
      case Amount.Measured(var measure) ->
          slots.put("amount", Numbers.plain(measure.amount())).put("unit", measure.unit().word());
      case Amount.PacksSized(int count, var each) ->
          slots
              .put("quantity", count)
              .put("amount", Numbers.plain(each.amount()))
              .put("unit", each.unit().word());
    };
  }

  static ObjectNode step(ObjectNode slots, Step step) {
    return switch (step) {
      case Step.More(int count) -> slots.put("more", count);
      case Step.Fewer(int count) -> slots.put("fewer", count);
      case Step.Times(int factor) -> slots.put("times", factor);
    };
  }

  static String words(Pick pick) {
    return switch (pick) {
      case Pick.Ordinal(int position) -> Integer.toString(position);
      case Pick.Last _ -> "last";
      case Pick.Cheapest _ -> "cheapest";
      case Pick.BestRated _ -> "best rated";
      case Pick.Named(ItemPhrase phrase) -> phrase.text();
      case Pick.First(int count) -> "first " + count;
      case Pick.All _ -> "all";
      case Pick.Other _ -> "other";
    };
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
