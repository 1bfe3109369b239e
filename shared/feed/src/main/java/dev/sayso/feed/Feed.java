package dev.sayso.feed;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.text.TextFile;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A catalogue file, understood: its format, its columns, what its prices count. It is read as a
/// stream, in memory that does not grow with it but for a few bytes a product.
public final class Feed {

  private final Plan plan;
  private final Wishes wishes;
  private final ShopTerms terms;
  private final Instant asOf;

  private Feed(Plan plan, Wishes wishes, ShopTerms terms, Instant asOf) {
    this.plan = plan;
    this.wishes = wishes;
    this.terms = terms;
    this.asOf = asOf;
  }

  /// How a feed will be read. `table` and `mapping` are empty where it is no table of columns.
  record Plan(
      TextFile file,
      Format format,
      Optional<Table> table,
      Optional<Mapping> mapping,
      Prices prices) {}

  /// Finds out what it is. A file that is no feed, or wishes that do not fit it, are a
  /// [BadInputException] that says how to mend it.
  public static Feed of(Path path, Wishes wishes, ShopTerms terms, Instant asOf)
      throws IOException {
    checkValues(wishes.values());
    return new Feed(Planning.plan(TextFile.of(path), wishes, terms), wishes, terms, asOf);
  }

  public Format format() {
    return plan.format();
  }

  /// About how many lines the file has.
  public long lines() {
    return plan.file().lines();
  }

  /// The columns of a table, in their order; none for other formats.
  public List<Mapping.Column> columns() {
    return plan.mapping().map(Mapping::columns).orElse(List.of());
  }

  /// What the owner should know of how it is read: encoding, delimiter, and what a price counts.
  public List<String> notes() {
    return Planning.notes(plan);
  }

  /// Whether numbers in its column of prices count minor units.
  public Wishes.Amounts amounts() {
    return plan.prices().amounts();
  }

  /// Every entry in the order of the file.
  public void read(Consumer<Entry> entries) throws IOException {
    var maker = new Maker(plan.prices(), values(), wishes.free(), language(), asOf);
    var judge = new Judge(maker, new JsonMaker(terms, language(), asOf, wishes.values()), entries);
    switch (plan.format()) {
      case JSONL -> new JsonReader(plan.file()).read(judge);
      case SHOPIFY -> new ShopifyReader(plan.file(), plan.table().orElseThrow()).read(judge);
      case CSV, GOOGLE -> {
        if (plan.table().isPresent()) {
          new TableReader(plan.file(), plan.table().get(), plan.mapping().orElseThrow())
              .read(judge);
        } else {
          new XmlReader(plan.file()).read(judge);
        }
      }
    }
  }

  private Locale language() {
    return terms.locales().getFirst();
  }

  private Map<Field, String> values() {
    var values = new EnumMap<Field, String>(Field.class);
    wishes
        .values()
        .forEach((word, value) -> Field.of(word).ifPresent(field -> values.put(field, value)));
    return values;
  }

  private static void checkValues(Map<String, String> values) {
    values.forEach((word, _) -> {
      if (Field.of(word).isEmpty()) {
        throw new BadInputException(
            "there is no field \"" + word + "\" to set; the fields are " + Mapping.allFields());
      }
    });
  }
}
