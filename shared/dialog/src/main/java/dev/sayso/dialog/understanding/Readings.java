package dev.sayso.dialog.understanding;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks what a [LanguageModel] read: only wishes it was allowed, options it was given, names that
/// could be names, amounts within the shop's cap. One thing amiss, and all of it is refused.
public record Readings(Question question, int maxQuantity) {

  private static final int MOST_WISHES = 3;
  private static final int MOST_THINGS = 10;
  private static final int MOST_WORDS = 6;
  private static final int MOST_WITHOUT = 5;
  private static final BigDecimal MOST_MONEY = new BigDecimal("1000000");
  private static final BigDecimal MOST_MEASURED = new BigDecimal("100000");

  /// A name in any script; no brackets, no quotes, nothing that could be code or markup.
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd} '’&%.,/-]{0,59}");

  private static final Pattern UNIT = Pattern.compile("[\\p{L} ]{1,12}");

  /// What the readings mean; empty where they are refused.
  public Optional<List<Intent>> meaning(List<Reading> readings) {
    if (readings.isEmpty() || readings.size() > MOST_WISHES) {
      return Optional.empty();
    }
    var intents = new ArrayList<Intent>();
    for (var reading : readings) {
      var intent = wish(reading).flatMap(wish -> intent(wish, reading));
      if (intent.isEmpty()) {
        return Optional.empty();
      }
      intents.add(intent.get());
    }
    return Optional.of(intents);
  }

  private Optional<Wish> wish(Reading reading) {
    return question.allowed().stream()
        .filter(wish -> wish.name().equals(reading.wish()))
        .findFirst();
  }

  private Optional<Intent> intent(Wish wish, Reading reading) {
    return switch (wish) {
      case SEARCH -> search(reading);
      case ADD -> items(reading).filter(Readings::some).map(all -> new Intent.Suggest("", all));
      case REFINE -> code(Intent.Refine.Direction.class, reading).map(Intent.Refine::new);
      case NARROW -> narrow(reading);
      case ASK_PRODUCT, CHOOSE -> about(wish, reading);
      case COMPARE -> compare(reading);
      case ASK_PRICE ->
          items(reading).filter(Readings::one).map(List::getFirst).map(Intent.AskPrice::new);
      case ASK_KINDS ->
          items(reading)
              .filter(Readings::one)
              .map(all -> new Intent.AskKinds(all.getFirst(), false));
      case READ_CART -> Optional.of(new Intent.ReadCart());
      case ORDER_STATUS ->
          items(reading).map(all -> new Intent.OrderStatus(all.stream().findFirst()));
      case ASK_DETAIL -> code(Intent.AskDetail.Detail.class, reading).map(Intent.AskDetail::new);
      case HELP -> Optional.of(new Intent.Help());
      case REPEAT -> Optional.of(new Intent.Repeat());
    };
  }

  private Optional<Intent> search(Reading reading) {
    var under = under(reading);
    boolean priced = reading.under().isPresent();
    return items(reading)
        .filter(Readings::one)
        .filter(_ -> !priced || under.isPresent())
        .map(all -> new Intent.Search(all.getFirst(), under));
  }

  private Optional<Intent> narrow(Reading reading) {
    var under = under(reading);
    boolean fits = reading.under().isPresent() == under.isPresent();
    return items(reading)
        .filter(all -> fits && all.size() <= 1 && (!all.isEmpty() || under.isPresent()))
        .map(
            all -> new Intent.Narrow(all.stream().findFirst().orElse(ItemPhrase.of("")), under, 0));
  }

  private Optional<Intent> compare(Reading reading) {
    return items(reading)
        .flatMap(all ->
            code(Intent.Compare.Aspect.class, reading)
                .map(aspect -> new Intent.Compare(aspect, all)));
  }

  /// More about an option: a choice is offered to be added, not added. Without an option, what is
  /// in focus is meant.
  private Optional<Intent> about(Wish wish, Reading reading) {
    if (reading.option().isBlank()) {
      return wish == Wish.ASK_PRODUCT
          ? Optional.of(new Intent.TellMore(Optional.empty()))
          : Optional.empty();
    }
    var skus = question.options().stream().map(option -> option.sku().value()).toList();
    int at = skus.indexOf(reading.option());
    if (at < 0) {
      return Optional.empty();
    }
    boolean focused = skus.size() == 1;
    return Optional.of(
        new Intent.TellMore(focused ? Optional.empty() : Optional.of(new Pick.Ordinal(at + 1))));
  }

  private static boolean one(List<ItemPhrase> items) {
    return items.size() == 1;
  }

  private static boolean some(List<ItemPhrase> items) {
    return !items.isEmpty();
  }

  /// Empty where one of them cannot be meant.
  private Optional<List<ItemPhrase>> items(Reading reading) {
    var items = reading.things().stream().flatMap(thing -> item(thing).stream()).toList();
    boolean all = items.size() == reading.things().size() && items.size() <= MOST_THINGS;
    return all ? Optional.of(items) : Optional.empty();
  }

  private Optional<ItemPhrase> item(Reading.Thing thing) {
    boolean named =
        isName(thing.name())
            && thing.without().size() <= MOST_WITHOUT
            && thing.without().stream().allMatch(Readings::isName);
    return named
        ? amount(thing)
            .map(amount ->
                ItemPhrase.of(normal(thing.name()))
                    .with(amount)
                    .without(thing.without().stream().map(Readings::normal).toList()))
        : Optional.empty();
  }

  private Optional<Amount> amount(Reading.Thing thing) {
    if (thing.amount().isPresent()) {
      return measured(thing.amount().get(), thing.unit())
          .flatMap(each ->
              thing.count().isEmpty()
                  ? Optional.of(new Amount.Measured(each))
                  : count(thing).map(count -> new Amount.PacksSized(count, each)));
    }
    return thing.count().isEmpty()
        ? Optional.of(new Amount.Unstated())
        : count(thing).map(Amount.Packs::new);
  }

  private Optional<Integer> count(Reading.Thing thing) {
    return thing
        .count()
        .filter(count -> count.compareTo(BigDecimal.ONE) >= 0)
        .filter(count -> count.compareTo(BigDecimal.valueOf(maxQuantity)) <= 0)
        .filter(count -> count.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact);
  }

  private Optional<Measure> measured(BigDecimal amount, String unit) {
    boolean fits =
        UNIT.matcher(unit).matches()
            && amount.signum() > 0
            && amount.compareTo(MOST_MEASURED) <= 0
            && amount.scale() <= 3;
    var known = fits ? Optional.of(Unit.of(unit)) : Optional.<Unit>empty();
    return known
        .filter(one -> !one.isPiece() || amount.compareTo(BigDecimal.valueOf(1000)) <= 0)
        .map(one -> new Measure(amount, one));
  }

  private Optional<Long> under(Reading reading) {
    int fraction = question.utterance().currency().getDefaultFractionDigits();
    return reading
        .under()
        .filter(most -> most.signum() > 0 && most.compareTo(MOST_MONEY) <= 0)
        .map(most -> most.movePointRight(fraction).stripTrailingZeros())
        .filter(minor -> minor.scale() <= 0)
        .map(BigDecimal::longValueExact);
  }

  private static <E extends Enum<E>> Optional<E> code(Class<E> type, Reading reading) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(reading.about()))
        .findFirst();
  }

  private static boolean isName(String text) {
    var name = text.strip();
    return NAME.matcher(name).matches() && Stream.of(name.split("\\s+")).count() <= MOST_WORDS;
  }

  private static String normal(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
