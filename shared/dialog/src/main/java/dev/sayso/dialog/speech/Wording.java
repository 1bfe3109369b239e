package dev.sayso.dialog.speech;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Dimension;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The nouns of a reply: product names, packs, quantities, lists and days, in one language.
public record Wording(PromptBook book) {

  /// A spoken name is cut after this many words: catalogues hold titles nobody would say.
  private static final int LONGEST_NAME = 6;

  private static final int LONGEST_WORD = 30;

  public static Wording of(Locale locale) {
    return new Wording(PromptBook.of(locale));
  }

  /// "Finish Classic dishwasher tabs".
  public String name(Product product) {
    return cut(product.spoken(), LONGEST_NAME);
  }

  /// The first words of a text that comes from outside, none of them endless, without a dangling
  /// comma or full stop.
  public static String cut(String text, int words) {
    var kept =
        Stream.of(text.strip().split("\\s+", words + 1))
            .limit(words)
            .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
            .collect(Collectors.joining(" "));
    return kept.replaceAll("[.,;:!?\\s-]+$", "");
  }

  /// "60 tabs", "1 kilo", "6 bottles of 1.5 liters"; blank where there is nothing to say, such as a
  /// single piece.
  public String pack(Product product) {
    return switch (product.pack()) {
      case Pack.Pieces(int count, Unit unit) ->
          count == 1 && unit.word().equals("piece") ? "" : pieces(count, unit.word());
      case Pack.Amount(Measure measure) -> measure(measure);
      case Pack.Multi(int count, Measure each) ->
          book.say(
                  "pack.multi",
                  "pieces",
                  pieces(count, container(product, each)),
                  "each",
                  measure(each))
              .spoken();
      case Pack.Unstated _ -> "";
    };
  }

  /// "500 grams", "1.5 liters", "16 ounces".
  public String measure(Measure measure) {
    var shown = readable(measure);
    if (shown.unit().isPiece()) {
      return pieces(shown.amount().intValue(), shown.unit().word());
    }
    var form = book.numerals().form(shown.amount());
    var word = book.text("unit." + shown.unit().word() + form);
    return book.numerals().number(shown.amount()) + " " + word;
  }

  /// "kilo", "tab": one of the unit.
  public String unit(Unit unit) {
    return unit.isPiece()
        ? book.numerals().piece(unit.word())
        : book.text("unit." + unit.word() + book.numerals().form(1));
  }

  /// "12 bottles", "1 egg".
  public String pieces(int count, String word) {
    return book.numerals().pieces(count, word);
  }

  /// A product with how much of it: "Finish Classic, 60 tabs", "2 Spring Hill water, 12 bottles of
  /// 1.5 liters", "500 grams of tomatoes".
  public String quantified(Product product, Quantity quantity) {
    if (product.byWeight()) {
      return book.say("item.weighed", "amount", weight(product, quantity), "name", name(product))
          .spoken();
    }
    boolean one = quantity.equals(Quantity.ONE);
    var name = counted(product, quantity);
    var pack = pack(product);
    if (pack.isBlank()) {
      return name;
    }
    return one
        ? book.say("item.packed", "name", name, "pack", pack).spoken()
        : book.say("item.packs", "name", name, "pack", packs(product, quantity)).spoken();
  }

  /// A product with how many, without its pack: "2 Spring Hill water".
  public String counted(Product product, Quantity quantity) {
    if (product.byWeight()) {
      return quantified(product, quantity);
    }
    return quantity.equals(Quantity.ONE)
        ? name(product)
        : book.say("item.counted", "count", quantity.packs(), "name", name(product)).spoken();
  }

  /// "500 grams" of something sold by weight.
  public String weight(Product product, Quantity quantity) {
    return product
        .pack()
        .content()
        .map(each -> measure(new Measure(each.amount().multiply(quantity.packs()), each.unit())))
        .orElse(book.numerals().number(quantity.packs()));
  }

  /// "milk, eggs and butter".
  public Prompt list(List<Prompt> items) {
    if (items.size() < 2) {
      return items.isEmpty() ? Prompt.NONE : items.getFirst();
    }
    boolean packed = packed(items);
    var head = joined(items.subList(0, items.size() - 1), packed ? "; " : ", ");
    return book.say(packed ? "list.and.packed" : "list.and", "head", head, "last", items.getLast());
  }

  /// "milk, eggs, or butter": things to choose from.
  public Prompt options(List<Prompt> items) {
    if (items.size() < 2) {
      return items.isEmpty() ? Prompt.NONE : items.getFirst();
    }
    return book.say(
        "list.or", "head", semicolons(items.subList(0, items.size() - 1)), "last", items.getLast());
  }

  /// "Saturday".
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, book.locale());
  }

  /// "yesterday", "today", "tomorrow", "Tuesday", "December 3".
  public String day(LocalDate day, LocalDate today) {
    long ahead = ChronoUnit.DAYS.between(today, day);
    if (Math.abs(ahead) < 2) {
      return book.text(List.of("day.yesterday", "day.today", "day.tomorrow").get((int) ahead + 1));
    }
    if (ahead > 1 && ahead < 7) {
      return weekday(day.getDayOfWeek());
    }
    return day.format(DateTimeFormatter.ofPattern(book.text("day.pattern"), book.locale()));
  }

  /// "December 3", whenever it is read.
  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(book.text("notice.date"), book.locale()));
  }

  /// "10:05 AM", as the language's clock shows it.
  public String time(LocalTime time) {
    return time.format(
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(book.locale()));
  }

  /// "milk, eggs, butter"; things that hold a comma themselves are kept apart by semicolons.
  public Prompt commas(List<Prompt> items) {
    return joined(items, packed(items) ? "; " : ", ");
  }

  private static boolean packed(List<Prompt> items) {
    return items.stream().anyMatch(item -> item.spoken().contains(","));
  }

  private static Prompt semicolons(List<Prompt> items) {
    return joined(items, "; ");
  }

  private static Prompt joined(List<Prompt> items, String separator) {
    return new Prompt(
        String.join(separator, items.stream().map(Prompt::spoken).toList()),
        String.join(separator, items.stream().map(Prompt::written).toList()));
  }

  /// Several packs of several pieces are said as all pieces: two six-packs are 12 bottles.
  private String packs(Product product, Quantity quantity) {
    if (product.pack() instanceof Pack.Multi(int count, Measure each)) {
      var all = pieces(count * quantity.packs().intValue(), container(product, each));
      return book.say("pack.multi", "pieces", all, "each", measure(each)).spoken();
    }
    return book.say("pack.each", "pack", pack(product)).spoken();
  }

  /// What one of six is called: the catalogue does not say, so drinks come in bottles, or in cans
  /// where the name says so, and everything else in packs.
  private String container(Product product, Measure each) {
    if (each.unit().dimension() != Dimension.VOLUME) {
      return "pack";
    }
    var title = product.names().title().toLowerCase(Locale.ROOT);
    return Stream.of(title.split("[^\\p{L}]+")).anyMatch(this::saysCan) ? "can" : "bottle";
  }

  private boolean saysCan(String word) {
    return book.lists("words.cans", word);
  }

  private static Measure readable(Measure measure) {
    var amount = measure.amount();
    boolean small = amount.compareTo(BigDecimal.ONE) < 0;
    return switch (measure.unit().word()) {
      case "kg" -> small ? scaled(measure, "g") : rounded(measure);
      case "l" -> small ? scaled(measure, "ml") : rounded(measure);
      default -> measure;
    };
  }

  /// Nobody says more than two decimals.
  private static Measure rounded(Measure measure) {
    return new Measure(measure.amount().setScale(2, RoundingMode.HALF_UP), measure.unit());
  }

  private static Measure scaled(Measure measure, String unit) {
    var whole = measure.amount().movePointRight(3).setScale(0, RoundingMode.CEILING);
    return new Measure(whole, Unit.of(unit));
  }
}
