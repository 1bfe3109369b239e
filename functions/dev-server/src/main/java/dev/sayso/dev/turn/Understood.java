package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was understood, as JSON: the intent's name and what filled it. Where one turn meant several
/// things, the first is named and `all` holds every one.
final class Understood {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Understood() {}

  static ObjectNode json(Interpretation interpretation) {
    var first = json(interpretation.first());
    if (interpretation.intents().size() > 1) {
      var all = first.putArray("all");
      interpretation.intents().forEach(intent -> all.add(json(intent)));
    }
    return first;
  }

  private static ObjectNode json(Intent intent) {
    var json = JSON.objectNode().put("intent", intent.getClass().getSimpleName());
    json.set("slots", slots(intent));
    return json;
  }

  private static ObjectNode slots(Intent intent) {
    return switch (intent) {
      case Intent.Search(ItemPhrase item, Optional<Long> under) -> search(item, under);
      case Intent.Reorder(List<ItemPhrase> items) -> items(items);
      case Intent.Add(List<ItemPhrase> items) -> items(items);
      case Intent.Remove(List<ItemPhrase> items) -> items(items);
      case Intent.JustItem(List<ItemPhrase> items) -> items(items);
      case Intent.Correct(ItemPhrase instead) -> item(instead);
      case Intent.OrderStatus(Optional<ItemPhrase> item) -> maybe(item);
      case Intent.CancelOrder(Optional<ItemPhrase> item) -> maybe(item);
      case Intent.ChangeQuantity(Optional<ItemPhrase> item, Amount amount) ->
          quantity(maybe(item), amount);
      case Intent.AddThat(Amount amount) -> quantity(JSON.objectNode(), amount);
      case Intent.JustAmount(Amount amount) -> quantity(JSON.objectNode(), amount);
      case Intent.Choose(Pick pick) -> JSON.objectNode().put("pick", words(pick));
      case Intent.TellMore(Optional<Pick> about) -> about(about);
      case Intent.Refine(Intent.Refine.Direction direction) ->
          JSON.objectNode().put("direction", code(direction));
      case Intent.Unclear(String text) -> JSON.objectNode().put("text", text);
      case Intent.ReorderLast _,
          Intent.ReorderUsual _,
          Intent.Undo _,
          Intent.ReadCart _,
          Intent.ClearCart _,
          Intent.Checkout _,
          Intent.HearList _,
          Intent.Yes _,
          Intent.No _,
          Intent.QualifiedYes _,
          Intent.Open _,
          Intent.Help _,
          Intent.Repeat _,
          Intent.Stop _,
          Intent.Thanks _ ->
          JSON.objectNode();
    };
  }

  private static ObjectNode search(ItemPhrase item, Optional<Long> under) {
    var slots = item(item);
    under.ifPresent(most -> slots.put("under", most));
    return slots;
  }

  private static ObjectNode items(List<ItemPhrase> items) {
    if (items.size() == 1) {
      return item(items.getFirst());
    }
    var slots = JSON.objectNode();
    var list = slots.putArray("items");
    items.forEach(item -> list.add(item(item)));
    return slots;
  }

  private static ObjectNode maybe(Optional<ItemPhrase> item) {
    return item.map(Understood::item).orElseGet(JSON::objectNode);
  }

  private static ObjectNode item(ItemPhrase item) {
    var slots = JSON.objectNode().put("item", item.text());
    item.size().ifPresent(size -> slots.put("size", code(size)));
    return quantity(slots, item.amount());
  }

  private static ObjectNode about(Optional<Pick> about) {
    var slots = JSON.objectNode();
    about.ifPresent(pick -> slots.put("pick", words(pick)));
    return slots;
  }

  private static ObjectNode quantity(ObjectNode slots, Amount amount) {
    return switch (amount) {
      case Amount.Unstated _ -> slots;
      case Amount.Packs(int count) -> slots.put("quantity", count);
      case Amount.PacksOf(int count, int pieces) ->
          slots.put("quantity", count).put("pieces", pieces);
      case Amount.Measured(var measure) ->
          slots.put("amount", plain(measure.amount())).put("unit", measure.unit().word());
      case Amount.PacksSized(int count, var each) ->
          slots
              .put("quantity", count)
              .put("amount", plain(each.amount()))
              .put("unit", each.unit().word());
    };
  }

  private static String words(Pick pick) {
    return switch (pick) {
      case Pick.Ordinal(int position) -> Integer.toString(position);
      case Pick.Last _ -> "last";
      case Pick.Cheapest _ -> "cheapest";
      case Pick.BestRated _ -> "best rated";
      case Pick.Named(ItemPhrase phrase) -> phrase.text();
    };
  }

  private static BigDecimal plain(BigDecimal number) {
    return Numbers.plain(number);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
