package dev.sayso.dev.turn;

import static dev.sayso.dev.turn.SlotJson.code;
import static dev.sayso.dev.turn.SlotJson.item;
import static dev.sayso.dev.turn.SlotJson.items;
import static dev.sayso.dev.turn.SlotJson.maybe;
import static dev.sayso.dev.turn.SlotJson.quantity;
import static dev.sayso.dev.turn.SlotJson.step;
import static dev.sayso.dev.turn.SlotJson.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import java.util.List;
import java.util.Optional;

/// What was understood, as JSON: the intent's name and what filled it. Where one turn meant several
/// things, the first is named and `all` holds every one. The digits of a voice code are left out.
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
      case Intent.Suggest(String _, List<ItemPhrase> items) -> items(items);
      case Intent.Advise(String recipient, Optional<Long> _) ->
          JSON.objectNode().put("recipient", recipient);
      case Intent.Remove(List<ItemPhrase> items) -> items(items);
      case Intent.JustItem(List<ItemPhrase> items) -> items(items);
      case Intent.Correct(ItemPhrase instead) -> item(instead);
      case Intent.AskPrice(ItemPhrase item) -> item(item);
      case Intent.OrderStatus(Optional<ItemPhrase> item) -> maybe(item);
      case Intent.CancelOrder(Optional<ItemPhrase> item) -> maybe(item);
      case Intent.ChangeQuantity(Optional<ItemPhrase> item, Amount amount) ->
          quantity(maybe(item), amount);
      case Intent.Adjust(Optional<ItemPhrase> item, Intent.Adjust.Step step) ->
          step(maybe(item), step);
      case Intent.AddThat(Amount amount) -> quantity(JSON.objectNode(), amount);
      case Intent.JustAmount(Amount amount) -> quantity(JSON.objectNode(), amount);
      case Intent.Choose(Pick pick) -> said("pick", words(pick));
      case Intent.TellMore(Optional<Pick> about) -> about(about);
      case Intent.Refine(Intent.Refine.Direction direction) -> said("direction", code(direction));
      case Intent.Narrow(ItemPhrase to, Optional<Long> under, int stars) ->
          stars > 0 ? search(to, under).put("stars", stars) : search(to, under);
      case Intent.AskKinds(ItemPhrase item, boolean brands) -> item(item).put("brands", brands);
      case Intent.Compare(Intent.Compare.Aspect aspect, List<ItemPhrase> items) ->
          (items.isEmpty() ? JSON.objectNode() : items(items)).put("aspect", code(aspect));
      case Intent.AskDetail(Intent.AskDetail.Detail detail) -> said("detail", code(detail));
      case Intent.Gift(Optional<ItemPhrase> item, String recipient) ->
          maybe(item).put("recipient", recipient);
      case Intent.Remember(Preference.Kind kind, String about, String words) ->
          said("kind", code(kind)).put("about", about).put("words", words);
      case Intent.MyData(var wish) -> said("wish", code(wish));
      case Intent.Forget(String about) -> said("about", about);
      case Intent.ForPerson(String name) -> said("person", name);
      case Intent.Complain(Intent.Complain.Trouble trouble, Optional<ItemPhrase> item, var words) ->
          maybe(item).put("trouble", code(trouble)).put("words", words);
      case Intent.AskDue(ItemPhrase item, boolean why) -> item(item).put("why", why);
      case Intent.AtHome(var event, var span, var item) ->
          SupplyJson.span(maybe(item).put("event", code(event)), span);
      case Intent.KeepStocked(ItemPhrase item, var terms) -> SupplyJson.terms(item(item), terms);
      case Intent.SteerRule(var act, var item, var terms) ->
          SupplyJson.terms(maybe(item).put("act", code(act)), terms);
      case Intent.ReadRules(boolean coming) -> JSON.objectNode().put("coming", coming);
      case Intent.TellMe(var about, var by, boolean wanted) ->
          said("about", code(about))
              .put("by", by.map(SlotJson::code).orElse(null))
              .put("wanted", wanted);
      case Intent.Unclear(String text) -> said("text", text);
      case Intent.SayCode _,
          Intent.ReorderLast _,
          Intent.ReorderUsual _,
          Intent.Undo _,
          Intent.ReadCart _,
          Intent.ClearCart _,
          Intent.Checkout _,
          Intent.HearList _,
          Intent.WaitForPrice _,
          Intent.SaveForLater _,
          Intent.RemindWhenParked _,
          Intent.Continue _,
          Intent.KeepPrivate _,
          Intent.ReadPreferences _,
          Intent.Unlock _,
          Intent.LinkDevice _,
          Intent.RunningLow _,
          Intent.Yes _,
          Intent.No _,
          Intent.QualifiedYes _,
          Intent.Open _,
          Intent.Help _,
          Intent.Repeat _,
          Intent.Stop _,
          Intent.Thanks _,
          Intent.TalkToPerson _,
          Intent.WhoAreYou _ ->
          JSON.objectNode();
    };
  }

  private static ObjectNode said(String name, String value) {
    return JSON.objectNode().put(name, value);
  }

  private static ObjectNode search(ItemPhrase item, Optional<Long> under) {
    var slots = item(item);
    under.ifPresent(most -> slots.put("under", most));
    return slots;
  }

  private static ObjectNode about(Optional<Pick> about) {
    return about.map(pick -> said("pick", words(pick))).orElseGet(JSON::objectNode);
  }
}
