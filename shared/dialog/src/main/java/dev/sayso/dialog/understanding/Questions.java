package dev.sayso.dialog.understanding;

import static java.util.Map.entry;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.AskDetail.Detail;
import dev.sayso.dialog.intent.Intent.Compare.Aspect;
import dev.sayso.dialog.intent.Intent.Refine.Direction;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.understanding.Phrase.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked about goods and orders, and what is pointed at: the sections of the grammar for
/// it.
final class Questions {

  private final Slots slots;

  Questions(Slots slots) {
    this.slots = slots;
  }

  Map<String, Meaning> meanings() {
    return Map.ofEntries(
        entry("compare-per-use", (said, _) -> compare(Aspect.PER_USE, said)),
        entry("compare-per-unit", (said, _) -> compare(Aspect.PER_UNIT, said)),
        entry("compare-price", (said, _) -> compare(Aspect.PRICE, said)),
        entry("compare-rating", (said, _) -> compare(Aspect.RATING, said)),
        entry("compare-size", (said, _) -> compare(Aspect.SIZE, said)),
        entry("ask-price", this::price),
        entry("ask-quality", (_, context) -> quality(context)),
        entry("ask-quality-item", this::about),
        entry("ask-delivery-cost", detail(Detail.DELIVERY_COST)),
        entry("ask-delivery-day", detail(Detail.DELIVERY_DAY)),
        entry("when-it-comes", (_, context) -> arrival(context)),
        entry("ask-total", detail(Detail.TOTAL)),
        entry("ask-tax", detail(Detail.TAX)),
        entry("ask-seller", detail(Detail.SELLER)),
        entry("ask-address", detail(Detail.ADDRESS)),
        entry("ask-payment", detail(Detail.PAYMENT)),
        entry("ask-reason", detail(Detail.REASON)),
        entry("ask-changes", detail(Detail.CHANGES)),
        entry("choose-all", Meaning.always(new Intent.Choose(new Pick.All()))),
        entry("choose-other", Meaning.always(new Intent.Choose(new Pick.Other()))),
        entry("choose-other-back", (_, context) -> otherBefore(context)),
        entry("not-that-one", (_, context) -> notThatOne(context)),
        entry("go-on", (_, context) -> goOn(context)));
  }

  private Intent compare(Aspect aspect, Match said) {
    var items = new ArrayList<ItemPhrase>();
    for (var slot : List.of("item", "other")) {
      var words = said.slot(slot);
      if (!words.isEmpty()) {
        items.add(slots.items.named(words));
      }
    }
    items.addAll(slots.list(said));
    return new Intent.Compare(aspect, items);
  }

  /// "How much is the Lavazza" is about an option, where some were offered.
  private Intent price(Match said, Context context) {
    var words = said.slot("item");
    var item = slots.items.named(words);
    boolean pointed = Meaning.options(context) && slots.startsWithThe(words);
    return pointed
        ? new Intent.TellMore(Optional.of(new Pick.Named(item)))
        : new Intent.AskPrice(item);
  }

  /// "Is it fair trade?" Without anything that "it" could be it is no question for the shop.
  private static Intent quality(Context context) {
    boolean about = context.focused() || Meaning.options(context) || Meaning.asked(context);
    return about ? new Intent.TellMore(Optional.empty()) : new Intent.Unclear("");
  }

  private static Meaning detail(Detail detail) {
    return Meaning.always(new Intent.AskDetail(detail));
  }

  /// "When does it get here" asks about what is proposed, or else about what was ordered.
  private static Intent arrival(Context context) {
    return Meaning.asked(context)
        ? new Intent.AskDetail(Detail.DELIVERY_DAY)
        : new Intent.OrderStatus(Optional.empty());
  }

  private static Intent otherBefore(Context context) {
    return Meaning.options(context) ? new Intent.Choose(new Pick.Other()) : new Intent.Undo();
  }

  private static Intent notThatOne(Context context) {
    return Meaning.options(context) && !Meaning.asked(context)
        ? new Intent.Choose(new Pick.Other())
        : new Intent.No();
  }

  /// More of what was read or offered, or else on with the order.
  private static Intent goOn(Context context) {
    return Meaning.choosing(context) || Meaning.asked(context)
        ? new Intent.Refine(Direction.MORE)
        : new Intent.Continue();
  }

  /// Of what is not sold here, and is not on offer, it is no question about goods.
  private Intent about(Match said, Context context) {
    var words = said.slot("item");
    boolean goods = slots.items.knows(words) || Meaning.options(context);
    return goods
        ? new Intent.TellMore(Optional.of(new Pick.Named(slots.items.named(words))))
        : new Intent.Unclear("");
  }
}
