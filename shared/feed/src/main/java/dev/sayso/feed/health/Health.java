package dev.sayso.feed.health;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.feed.Entry;
import dev.sayso.feed.FirstLines;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.words.Unspeakable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Judges a feed while it is read: what a shopper will not find, not understand, or not believe.
/// Keeps counts and a few examples, and 8 bytes a product for names.
public final class Health {

  /// Examples kept of each finding.
  public static final int EXAMPLES = 5;

  private final Map<Kind, List<Example>> examples = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Flaw.Kind, Integer> flaws = new EnumMap<>(Flaw.Kind.class);
  private final FirstLines names = new FirstLines();
  private final PriceSpread prices = new PriceSpread();
  private int products;
  private int packsFromTitles;

  /// What is looked for. None of them keeps a product from being imported.
  public enum Kind {
    NO_PACK("no pack: \"which size?\" cannot be answered"),
    SAME_NAME("the same spoken name as another product"),
    UNSPEAKABLE("a name that cannot be said"),
    LONG_NAME("a name too long to say"),
    NO_CATEGORY("no category"),
    NO_BRAND("no brand"),
    NO_STOCK("no stock: taken to be there"),
    ODD_PRICE("a price far from its category's");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// One product to look at.
  public record Example(int line, String sku, String text) {}

  public void add(Entry entry) {
    switch (entry) {
      case Entry.Good good -> {
        count(good.flaws());
        judge(good);
      }
      case Entry.Bad bad -> count(bad.flaws());
      case Entry.Skipped _ -> {
        // On purpose.
      }
    }
  }

  private void count(List<Flaw> found) {
    found.forEach(flaw -> flaws.merge(flaw.kind(), 1, Integer::sum));
  }

  private void judge(Entry.Good good) {
    products++;
    var product = good.listing().product();
    var spoken = product.spoken();
    packsFromTitles += good.guessed().pack() ? 1 : 0;
    note(product.pack() instanceof Pack.Unstated, Kind.NO_PACK, good, spoken);
    note(product.category().path().isEmpty(), Kind.NO_CATEGORY, good, spoken);
    note(product.brand().isEmpty(), Kind.NO_BRAND, good, spoken);
    note(good.guessed().stock(), Kind.NO_STOCK, good, spoken);
    note(Unspeakable.isLong(spoken), Kind.LONG_NAME, good, spoken);
    var why = Unspeakable.why(spoken);
    note(
        why.isPresent(),
        Kind.UNSPEAKABLE,
        good,
        spoken + why.map(text -> " (" + text + ")").orElse(""));
    // One name for two sizes is no trouble: the size is asked for.
    var name = spoken.toLowerCase(Locale.ROOT) + "|" + product.pack() + "|" + product.brand();
    int before = names.put(name, good.line());
    note(before != 0, Kind.SAME_NAME, good, spoken + " (as line " + before + ")");
    prices.add(product.category().narrowest().orElse(""), good);
  }

  private void note(boolean found, Kind kind, Entry.Good good, String text) {
    if (found) {
      counts.merge(kind, 1, Integer::sum);
      var some = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
      if (some.size() < EXAMPLES) {
        some.add(new Example(good.line(), good.listing().product().sku().value(), text));
      }
    }
  }

  /// How often each kind of flaw was there.
  public Map<Flaw.Kind, Integer> flaws() {
    return Map.copyOf(flaws);
  }

  public Report report() {
    var odd = prices.odd();
    if (!odd.isEmpty()) {
      counts.put(Kind.ODD_PRICE, odd.size());
      examples.put(Kind.ODD_PRICE, odd.stream().limit(EXAMPLES).toList());
    }
    return new Report(
        products, packsFromTitles, counts, examples, prices.median(), prices.suspicion());
  }
}
