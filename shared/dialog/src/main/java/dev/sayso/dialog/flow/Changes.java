package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.UnitPrice;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.dialog.speech.Prompt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What changed since the shopper last bought the same: price, pack, seller, day of delivery. What
/// did not change is not said.
record Changes(Facts facts) {

  /// The quote's lines with a picture of what each product is today, as an order keeps it.
  Quote pictured(Quote quote) {
    return new Quote(
        quote.seller(),
        quote.lines().stream().map(line -> pictured(quote, line)).toList(),
        quote.shortfalls(),
        quote.totals(),
        quote.shipTo(),
        quote.arrivesOn(),
        quote.expiresAt());
  }

  /// Every line of the quote that was bought before, with what is different about it.
  List<Change> since(Quote quote) {
    var successors = new Successors(facts);
    return pictured(quote).lines().stream()
        .flatMap(
            line -> successors.last(line.sku()).stream().map(last -> new Change(last.line(), line)))
        .toList();
  }

  /// What to note about an order of one product. Nothing where it is new to the shopper.
  Note ofOne(Quote quote) {
    return since(quote).stream().findFirst().map(this::note).orElse(Note.NONE);
  }

  /// What to note about a basket: how much more or less than at the last prices and the product
  /// that did most of it; then the packs, the sellers and the day that changed.
  Note ofBasket(Quote quote) {
    var changes = since(quote);
    if (changes.isEmpty()) {
      return Note.NONE;
    }
    var parts = new ArrayList<Prompt>();
    sum(changes, "").ifPresent(parts::add);
    changes.stream()
        .filter(change -> change.oldPack().isPresent())
        .forEach(change -> parts.add(repacked(change)));
    changes.stream().flatMap(change -> days(change).stream()).findFirst().ifPresent(parts::add);
    return lengths(parts, sum(changes, ".short"), new Weight(isVital(changes), false));
  }

  /// All there is to note about the order, in one phrase; blank where all is new to the shopper.
  Prompt inWords(Quote quote) {
    var note = quote.lines().size() == 1 ? ofOne(quote) : ofBasket(quote);
    return note.lengths().stream().findFirst().orElse(Prompt.NONE);
  }

  private Note note(Change change) {
    var parts = parts(change);
    boolean vital = change.isLarge() || parts.size() > prices(change).size();
    return lengths(parts, shorter(change), new Weight(vital, change.isDearer()));
  }

  private record Weight(boolean vital, boolean dearer) {}

  /// All parts, then ever fewer, the first always; then the first in fewer words. Without any,
  /// nothing changed.
  private Note lengths(List<Prompt> parts, Optional<Prompt> shorter, Weight weight) {
    if (parts.isEmpty()) {
      return Note.aside(facts.book().say("price.same"));
    }
    var lengths = new ArrayList<Prompt>();
    for (int kept = parts.size(); kept > 0; kept--) {
      lengths.add(facts.wording().commas(parts.subList(0, kept)));
    }
    shorter.ifPresent(lengths::add);
    return new Note(lengths, weight.vital(), weight.dearer());
  }

  /// "11 percent more a tab than before."
  private Optional<Prompt> shorter(Change change) {
    int percent = change.percentPerUnit().orElse(0);
    return change
        .oldPack()
        .filter(_ -> percent != 0)
        .map(pack ->
            facts
                .book()
                .say(
                    percent > 0 ? "change.unit.more" : "change.unit.less",
                    "percent",
                    Math.abs(percent),
                    "unit",
                    unit(change, pack)));
  }

  private List<Prompt> parts(Change change) {
    var parts = new ArrayList<Prompt>();
    change.oldName().ifPresent(name -> parts.add(facts.book().say("change.name", "name", name)));
    parts.addAll(pack(change));
    boolean told = change.oldPack().isPresent() && change.percentPerUnit().isPresent();
    if (!told || change.isLarge()) {
      parts.addAll(prices(change));
    }
    change
        .newSeller()
        .ifPresent(seller -> parts.add(facts.book().say("change.seller", "seller", seller)));
    days(change).ifPresent(parts::add);
    return parts;
  }

  /// "1 dollar 50 more than last time".
  private List<Prompt> prices(Change change) {
    var by = change.by();
    return by.isZero()
        ? List.of()
        : List.of(facts.book().say(by.minor() > 0 ? "price.more" : "price.less", "by", by.abs()));
  }

  /// "It was 60 tabs, that's 11 percent more a tab."
  private List<Prompt> pack(Change change) {
    return change.oldPack().stream()
        .map(pack -> {
          var was = was(change.now().sku(), pack);
          int percent = change.percentPerUnit().orElse(0);
          return percent == 0
              ? facts.book().say("change.pack", "was", was)
              : facts
                  .book()
                  .say(
                      percent > 0 ? "change.pack.more" : "change.pack.less",
                      "was",
                      was,
                      "percent",
                      Math.abs(percent),
                      "unit",
                      unit(change, pack));
        })
        .toList();
  }

  private Prompt repacked(Change change) {
    var sku = change.now().sku();
    return facts
        .book()
        .say(
            "change.pack.item",
            "item",
            new Phrases(facts).name(sku),
            "now",
            facts.product(sku).map(facts.wording()::pack).orElse(""),
            "was",
            was(sku, change.oldPack().orElseThrow()));
  }

  private Optional<Prompt> days(Change change) {
    int later = change.laterBy();
    return later == 0
        ? Optional.empty()
        : Optional.of(
            facts.book().count(later > 0 ? "change.later" : "change.sooner", Math.abs(later)));
  }

  /// How much all of them cost more or less, and because of which.
  private Optional<Prompt> sum(List<Change> changes, String form) {
    var all = changes.stream().map(Change::inAll).reduce(facts.money(0), Money::plus);
    if (all.isZero()) {
      return Optional.empty();
    }
    var most =
        changes.stream().max(Comparator.comparing(change -> change.inAll().abs())).orElseThrow();
    return Optional.of(
        facts
            .book()
            .say(
                (all.minor() > 0 ? "price.more.because" : "price.less.because") + form,
                "by",
                all.abs(),
                "since",
                since(most),
                "item",
                new Phrases(facts).name(most.now().sku())));
  }

  /// "Last week" where it was that, else "last time".
  private Prompt since(Change change) {
    long days =
        new Successors(facts)
            .last(change.now().sku())
            .map(last -> ChronoUnit.DAYS.between(day(last.at()), facts.today()))
            .orElse(0L);
    return facts
        .book()
        .say(
            days >= 5 && days <= 9
                ? "since.week"
                : days >= 25 && days <= 35 ? "since.month" : "since.time");
  }

  private static boolean isVital(List<Change> changes) {
    return changes.stream()
        .anyMatch(
            change -> change.isLarge() || change.oldPack().isPresent() || change.laterBy() != 0);
  }

  /// The product's pack as it was then, in words.
  private String was(Sku sku, Pack pack) {
    return facts
        .product(sku)
        .map(product -> facts.wording().pack(packed(product, pack)))
        .orElse("");
  }

  private static Product packed(Product product, Pack pack) {
    var packaging = new Product.Packaging(pack, product.byWeight(), product.packaging().uses());
    return new Product(
        product.sku(), product.names(), product.category(), packaging, product.details());
  }

  private String unit(Change change, Pack pack) {
    return UnitPrice.of(change.then().unitPrice(), pack)
        .map(price ->
            switch (price.per()) {
              case UnitPrice.Per.Of(var unit) -> facts.wording().unit(unit);
              case UnitPrice.Per.Use _ -> "";
            })
        .orElse("");
  }

  private OrderLine pictured(Quote quote, OrderLine line) {
    return facts
        .product(line.sku())
        .map(product ->
            line.as(
                new OrderLine.Sold(
                    product.spoken(),
                    product.pack(),
                    product.details().soldBy().isBlank()
                        ? quote.seller()
                        : product.details().soldBy(),
                    days(quote))))
        .orElse(line);
  }

  private int days(Quote quote) {
    var today = LocalDate.ofInstant(facts.now(), facts.shop().terms().timeZone());
    return (int) Math.max(0, ChronoUnit.DAYS.between(today, quote.arrivesOn()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, facts.zone());
  }
}
