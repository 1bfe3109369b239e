package dev.sayso.dialog.understanding;

import static java.util.Map.entry;

import dev.sayso.commerce.shopper.Preference;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Refine.Direction;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.intent.RuleTerms;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.Phrase.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a phrase of the grammar to what it means: one entry per section of the grammar file.
final class Commands {

  private static final ItemPhrase IT = ItemPhrase.of("");

  private final Slots slots;
  private final Wishes wishes;
  private final Map<String, Meaning> meanings = new HashMap<>();

  Commands(Slots slots) {
    this.slots = slots;
    wishes = new Wishes(slots);
    meanings.putAll(shopping());
    meanings.putAll(ordering());
    meanings.putAll(new Questions(slots).meanings());
    meanings.putAll(wishes.meanings());
    meanings.putAll(new Supplies(slots).meanings());
  }

  private Map<String, Meaning> shopping() {
    return Map.ofEntries(
        entry("search", (said, _) -> new Intent.Search(item(said), under(said))),
        entry("search-nothing", (_, _) -> new Intent.Search(IT, Optional.empty())),
        entry("ask-kinds", (said, _) -> new Intent.AskKinds(item(said), false)),
        entry("ask-brands", (said, _) -> new Intent.AskKinds(item(said), true)),
        entry("narrow-only", this::only),
        entry("narrow", this::narrow),
        entry("narrow-price", this::within),
        entry("narrow-stars", (said, _) -> new Intent.Narrow(IT, Optional.empty(), stars(said))),
        entry("refine-cheaper", refine(Direction.CHEAPER)),
        entry("refine-better", refine(Direction.BETTER)),
        entry("refine-bigger", refine(Direction.BIGGER)),
        entry("refine-smaller", refine(Direction.SMALLER)),
        entry("refine-brand", refine(Direction.OTHER_BRAND)),
        entry("refine-more", refine(Direction.MORE)),
        entry("choose-ordinal", (said, _) -> new Intent.Choose(ordinal(said))),
        entry("choose-last", (_, _) -> new Intent.Choose(new Pick.Last())),
        entry("choose-cheapest", (_, _) -> new Intent.Choose(new Pick.Cheapest())),
        entry("choose-best", (_, _) -> new Intent.Choose(new Pick.BestRated())),
        entry("narrow-those", this::narrow),
        entry("choose-named", this::chosen),
        entry("tell-more", (_, _) -> new Intent.TellMore(Optional.empty())),
        entry("tell-more-ordinal", (said, _) -> about(ordinal(said))),
        entry("tell-more-last", (_, _) -> about(new Pick.Last())),
        entry("tell-more-cheapest", (_, _) -> about(new Pick.Cheapest())),
        entry("tell-more-best", (_, _) -> about(new Pick.BestRated())),
        entry("tell-more-named", (said, _) -> about(new Pick.Named(item(said)))),
        entry("reorder", (said, _) -> new Intent.Reorder(items(said))),
        entry("reorder-nothing", (_, _) -> new Intent.Reorder(List.of())),
        entry("reorder-last", (_, _) -> new Intent.ReorderLast()),
        entry("reorder-usual", (_, _) -> new Intent.ReorderUsual()),
        entry("add", (said, _) -> new Intent.Add(items(said))),
        entry("add-nothing", (_, _) -> new Intent.Add(List.of())),
        entry("add-that", (said, _) -> addThat(said)),
        entry("count-of-it", this::countOfIt),
        entry("unclear", (_, _) -> new Intent.Unclear("")),
        entry("add-another", (_, context) -> another(context)),
        entry("one-more", (_, context) -> oneMore(context)),
        entry("price", (_, context) -> price(context)),
        entry("remove", (said, _) -> new Intent.Remove(items(said))),
        entry("unwanted", this::unwanted),
        entry("without", this::without),
        entry("not-the", this::notThe),
        entry("remove-that", (_, _) -> new Intent.Remove(List.of(IT))),
        entry("remove-nothing", (_, _) -> new Intent.Remove(List.of())),
        entry("remove-item-to-zero", (said, _) -> new Intent.Remove(List.of(item(said)))),
        entry("change-item-quantity", (said, _) -> change(Optional.of(item(said)), said)),
        entry("change-quantity", this::changed),
        entry("correct", (said, _) -> new Intent.Correct(item(said))),
        entry("undo", (_, _) -> new Intent.Undo()),
        entry("read-cart", (_, _) -> new Intent.ReadCart()),
        entry("clear-cart", (_, _) -> new Intent.ClearCart()));
  }

  private Map<String, Meaning> ordering() {
    return Map.ofEntries(
        entry("checkout", (_, _) -> new Intent.Checkout()),
        entry("hear-list", (_, _) -> new Intent.HearList()),
        entry("order-status", (_, _) -> new Intent.OrderStatus(Optional.empty())),
        entry("order-status-item", (said, _) -> new Intent.OrderStatus(some(said))),
        entry("cancel-that", (_, context) -> cancelThat(context)),
        entry("cancel-order", (_, _) -> new Intent.CancelOrder(Optional.empty())),
        entry("cancel-order-item", (said, _) -> new Intent.CancelOrder(some(said))),
        entry("cancel-bare", (_, context) -> cancel(context)),
        entry("open", (_, _) -> new Intent.Open()),
        entry("help", (_, _) -> new Intent.Help()),
        entry("repeat", (_, _) -> new Intent.Repeat()),
        entry("stop", (_, _) -> new Intent.Stop()),
        entry("thanks", (_, _) -> new Intent.Thanks()));
  }

  List<Intent> meaning(Match match, Context context) {
    if (match.key().equals("swap")) {
      return List.of(
          new Intent.Remove(List.of(item(match))), new Intent.Add(List.of(other(match))));
    }
    var told = wishes.told(match);
    return told.isEmpty() ? List.of(single(match, context)) : told;
  }

  private Intent single(Match match, Context context) {
    var meaning = meanings.get(match.key());
    if (meaning == null) {
      throw new IllegalStateException("the grammar has an unknown section [" + match.key() + "]");
    }
    return meaning.of(match, context);
  }

  private static Meaning refine(Direction direction) {
    return (_, _) -> new Intent.Refine(direction);
  }

  /// "Only organic" is about options, where there are any.
  private Intent narrow(Match match, Context context) {
    var to = match.has("brand") ? slots.items.named(match.slot("brand")) : item(match);
    return Meaning.options(context)
        ? new Intent.Narrow(to, Optional.empty(), 0)
        : new Intent.Search(to, Optional.empty());
  }

  /// "Only Lavazza" of options on offer; said out of the blue, it is meant for good.
  private Intent only(Match match, Context context) {
    var words = match.slot("brand");
    return Meaning.options(context)
        ? new Intent.Narrow(slots.items.named(words), Optional.empty(), 0)
        : new Intent.Remember(Preference.Kind.BRAND, slots.topics.about(words), "");
  }

  /// "Under five dollars": of a standing order, its cap; of options; of a thing in focus, something
  /// cheaper.
  private Intent within(Match match, Context context) {
    if (context.terms()) {
      return new Intent.SteerRule(
          Intent.SteerRule.Act.CHANGE,
          Optional.empty(),
          under(match).map(RuleTerms.NONE::cap).orElse(RuleTerms.NONE));
    }
    return Meaning.options(context)
        ? new Intent.Narrow(IT, under(match), 0)
        : new Intent.Refine(Direction.CHEAPER);
  }

  private int stars(Match match) {
    return slots.amount(match).orElseThrow() instanceof Amount.Packs(int count) ? count : 0;
  }

  private static Intent about(Pick pick) {
    return new Intent.TellMore(Optional.of(pick));
  }

  private Pick ordinal(Match match) {
    var word = match.slots().containsKey("position") ? "position" : "ordinal";
    return new Pick.Ordinal(slots.ordinal(match.slot(word).getFirst()).orElseThrow());
  }

  private Intent chosen(Match match, Context context) {
    var pointed = match.slot("pointed");
    var words = pointed.isEmpty() ? match.slot("item") : pointed;
    var item = slots.items.named(words);
    boolean points = slots.startsWithThe(words) || slots.endsWithOne(words);
    if (context.awaiting() == Awaiting.CHOICE || (context.offered() && points)) {
      return new Intent.Choose(new Pick.Named(item));
    }
    return item.text().isEmpty()
        ? pointedOrCounted(item, points)
        : new Intent.Add(List.of(slots.items.read(words)));
  }

  private static Intent pointedOrCounted(ItemPhrase item, boolean points) {
    return points || item.size().isPresent()
        ? new Intent.Correct(item)
        : new Intent.AddThat(item.amount());
  }

  private Intent unwanted(Match match, Context context) {
    return context.awaiting() == Awaiting.YES_NO
        ? new Intent.No()
        : new Intent.Remove(items(match));
  }

  /// Of the options on offer, "without nuts" wants others; of what is chosen, it takes one away.
  private Intent without(Match match, Context context) {
    var words = match.slot("item");
    boolean open = context.offered() || !context.focused() && slots.topics.isKnown(words);
    boolean ruledOut = context.awaiting() == Awaiting.CHOICE || !Meaning.asked(context) && open;
    return ruledOut
        ? new Intent.Search(IT.without(slots.topics.each(words)), Optional.empty())
        : new Intent.Remove(items(match));
  }

  /// "Not the Lavazza": another, then.
  private Intent notThe(Match match, Context context) {
    if (Meaning.options(context)) {
      return new Intent.Refine(Direction.MORE);
    }
    return Meaning.asked(context) ? new Intent.No() : new Intent.Remove(items(match));
  }

  private Intent addThat(Match match) {
    return new Intent.AddThat(slots.amount(match).orElseGet(Amount.Unstated::new));
  }

  /// "Two of them" answers what is asked, or else wants them.
  private Intent countOfIt(Match match, Context context) {
    var amount = slots.amount(match).orElseThrow();
    return switch (context.awaiting()) {
      case QUANTITY -> new Intent.JustAmount(amount);
      case YES_NO -> new Intent.ChangeQuantity(Optional.empty(), amount);
      case NOTHING, CHOICE, ITEM, PERSON, CODE, LINK, PRICE -> new Intent.AddThat(amount);
    };
  }

  /// Where options were offered, "another one" asks for others.
  private static Intent another(Context context) {
    return Meaning.choosing(context)
        ? new Intent.Refine(Direction.MORE)
        : new Intent.AddThat(new Amount.Packs(1));
  }

  private static Intent oneMore(Context context) {
    return Meaning.choosing(context)
        ? new Intent.Refine(Direction.MORE)
        : new Intent.Adjust(Optional.empty(), new Intent.Adjust.Step.More(1));
  }

  /// "How much is it" asks about a thing, where one was talked about, else about the cart.
  private static Intent price(Context context) {
    return context.focused() || Meaning.options(context)
        ? new Intent.TellMore(Optional.empty())
        : new Intent.ReadCart();
  }

  /// "Make it three" is how many, where that is asked.
  private Intent changed(Match match, Context context) {
    return context.awaiting() == Awaiting.QUANTITY
        ? new Intent.JustAmount(slots.amount(match).orElseThrow())
        : change(Optional.empty(), match);
  }

  private Intent change(Optional<ItemPhrase> item, Match match) {
    return new Intent.ChangeQuantity(item, slots.amount(match).orElseThrow());
  }

  /// While something is asked, "cancel that" means what is asked, not an order of before.
  private static Intent cancelThat(Context context) {
    return context.awaiting() == Awaiting.YES_NO
        ? new Intent.No()
        : new Intent.CancelOrder(Optional.empty());
  }

  private static Intent cancel(Context context) {
    return context.awaiting() == Awaiting.NOTHING ? new Intent.Stop() : new Intent.No();
  }

  private ItemPhrase item(Match match) {
    return slots.items.named(match.slot("item"));
  }

  private Optional<ItemPhrase> some(Match match) {
    return Optional.of(item(match));
  }

  private ItemPhrase other(Match match) {
    return slots.items.named(match.slot("other"));
  }

  private List<ItemPhrase> items(Match match) {
    return match.slots().containsKey("item")
        ? List.of(slots.items.read(match.slot("item")))
        : slots.list(match);
  }

  private Optional<Long> under(Match match) {
    var price = slots.prices.read(match.slot("price"));
    return price.isPresent() ? Optional.of(price.getAsLong()) : Optional.empty();
  }
}
