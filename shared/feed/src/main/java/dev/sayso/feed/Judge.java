package dev.sayso.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/// Makes entries of what a reader finds, and sees to it that no sku is used twice.
final class Judge implements Sink {

  private final Maker maker;
  private final JsonMaker jsonMaker;
  private final Consumer<Entry> entries;
  private final FirstLines skus = new FirstLines();

  Judge(Maker maker, JsonMaker jsonMaker, Consumer<Entry> entries) {
    this.maker = maker;
    this.jsonMaker = jsonMaker;
    this.entries = entries;
  }

  @Override
  public void cells(Cells cells) {
    accept(maker.make(cells));
  }

  @Override
  public void json(int line, JsonNode entry) {
    accept(jsonMaker.make(line, entry));
  }

  @Override
  public void broken(int line, Flaw flaw) {
    entries.accept(new Entry.Bad(line, "", List.of(flaw)));
  }

  @Override
  public void skipped(int line, String why) {
    entries.accept(new Entry.Skipped(line, why));
  }

  /// The first entry of a sku counts, though it may be bad.
  private void accept(Entry entry) {
    var sku =
        switch (entry) {
          case Entry.Good good -> good.listing().product().sku().value();
          case Entry.Bad bad -> bad.sku();
          case Entry.Skipped _ -> "";
        };
    int before = sku.isEmpty() ? 0 : skus.put(sku, entry.line());
    entries.accept(
        before == 0 || entry instanceof Entry.Bad ? entry : duplicate(entry, sku, before));
  }

  private static Entry duplicate(Entry entry, String sku, int before) {
    var flaw =
        new Flaw(
            Flaw.Kind.DUPLICATE_SKU,
            "sku",
            "must be unique, " + Flaws.echo(sku) + " is in line " + before,
            "keep one of them");
    return new Entry.Bad(entry.line(), sku, List.of(flaw));
  }
}
