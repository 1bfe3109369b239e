package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What words mean that no phrase explains: an amount, one of the options, a thing.
final class Bare {

  private final Slots slots;
  private final Map<String, String> soundalikes;

  Bare(Slots slots, Lexicon lexicon) {
    this.slots = slots;
    soundalikes = lexicon.map("soundalikes");
  }

  /// `corrects`: said behind a no, it puts something in place of what was proposed or done.
  Intent meaning(List<List<String>> segments, Context context, boolean corrects) {
    if (segments.stream().anyMatch(segment -> !slots.names(segment))) {
      return soundalike(segments, context).orElseGet(() -> unclear(segments));
    }
    var list = slots.list(segments);
    if (list.isEmpty()) {
      return unclear(segments);
    }
    return list.size() == 1
        ? single(segments.getFirst(), list.getFirst(), context, corrects)
        : new Intent.JustItem(list);
  }

  private Intent single(List<String> words, ItemPhrase item, Context context, boolean corrects) {
    boolean one = words.size() > 1 && slots.endsWithOne(words);
    boolean pointed = one || slots.startsWithThe(words);
    var amount = slots.items.amountOnly(words);
    boolean sized = pointed && amount.filter(Amount.Measured.class::isInstance).isPresent();
    if (amount.isPresent() && !one && !sized) {
      return amount(words, amount.get(), context, corrects);
    }
    var first = slots.items.named(words);
    var named = Slots.onlyRulesOut(first) ? item : first;
    if (Slots.onlyRulesOut(named) && !pointed && !corrects) {
      // "Anything gluten free" is looked for among all there is.
      return new Intent.Search(named, Optional.empty());
    }
    if (context.awaiting() == Awaiting.CHOICE
        || (context.offered() && !corrects && (pointed || named.text().isEmpty()))) {
      return new Intent.Choose(new Pick.Named(named));
    }
    return corrects || named.text().isEmpty()
        ? new Intent.Correct(named)
        : new Intent.JustItem(List.of(item));
  }

  private Intent amount(List<String> words, Amount amount, Context context, boolean corrects) {
    var ordinal =
        words.size() == 1 ? slots.ordinal(words.getFirst()) : java.util.OptionalInt.empty();
    if (context.awaiting() == Awaiting.CHOICE && ordinal.isPresent()) {
      return new Intent.Choose(new Pick.Ordinal(ordinal.getAsInt()));
    }
    return corrects
        ? new Intent.ChangeQuantity(Optional.empty(), amount)
        : new Intent.JustAmount(amount);
  }

  /// "To" is a two where a number is asked for.
  private Optional<Intent> soundalike(List<List<String>> segments, Context context) {
    boolean alone = segments.size() == 1 && segments.getFirst().size() == 1;
    var number = alone ? soundalikes.get(segments.getFirst().getFirst()) : null;
    if (number == null) {
      return Optional.empty();
    }
    return switch (context.awaiting()) {
      case QUANTITY ->
          Optional.of(new Intent.JustAmount(new Amount.Packs(Integer.parseInt(number))));
      case CHOICE -> Optional.of(new Intent.Choose(new Pick.Ordinal(Integer.parseInt(number))));
      case NOTHING, YES_NO, ITEM, PERSON, CODE, LINK, PRICE -> Optional.empty();
    };
  }

  private static Intent unclear(List<List<String>> segments) {
    return new Intent.Unclear(String.join(" ", segments.stream().flatMap(List::stream).toList()));
  }
}
