package dev.sayso.feed;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.feed.words.Packs;
import dev.sayso.seed.Units;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds an entry's pack: in columns made for it, else in its size, else in its title.
final class Packing {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,6})?");
  private static final Pattern MEASURE =
      Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(\\p{L}[\\p{L}. ]{0,20})");

  private final Cells cells;
  private final Flaws flaws;
  private Pack pack = new Pack.Unstated();
  private boolean guessed;
  private String rest = "";
  private String size = "";

  Packing(Cells cells, Flaws flaws) {
    this.cells = cells;
    this.flaws = flaws;
  }

  Packing read(String title) {
    var inTitle = Packs.in(title);
    rest = inTitle.rest().isBlank() ? title : inTitle.rest();
    var stated = columns().or(this::measured);
    if (stated.isPresent()) {
      pack = stated.get();
      return this;
    }
    var inSize = Packs.in(cells.get(Field.SIZE));
    if (!(inSize.pack() instanceof Pack.Unstated)) {
      pack = inSize.pack();
      return this;
    }
    size = Clean.isDamaged(cells.get(Field.SIZE)) ? "" : Clean.line(cells.get(Field.SIZE));
    pack = inTitle.pack();
    guessed = !(pack instanceof Pack.Unstated);
    return this;
  }

  Pack pack() {
    return pack;
  }

  /// Whether the pack is from the title.
  boolean guessed() {
    return guessed;
  }

  /// The title without its pack.
  String rest() {
    return rest;
  }

  /// A size that is no pack, as `XL`; empty where there is none.
  String size() {
    return size;
  }

  private Optional<Pack> columns() {
    if (!cells.has(Field.PACK_COUNT) && !cells.has(Field.PACK_AMOUNT)) {
      return Optional.empty();
    }
    var unit = unit();
    var count = number(Field.PACK_COUNT);
    var amount = number(Field.PACK_AMOUNT);
    if (unit.isEmpty() || (count.isEmpty() && amount.isEmpty())) {
      return Optional.empty();
    }
    if (count.isPresent() && count.get().stripTrailingZeros().scale() > 0) {
      bad("pack.count", "must be a whole number from 1, not " + count.get());
      return Optional.empty();
    }
    return Optional.of(pack(count, amount, unit.get()));
  }

  private static Pack pack(Optional<BigDecimal> count, Optional<BigDecimal> amount, Unit unit) {
    if (amount.isPresent()) {
      var each = new Measure(amount.get(), unit);
      if (count.isPresent()) {
        return new Pack.Multi(count.get().intValueExact(), each);
      }
      return unit.isPiece() && amount.get().stripTrailingZeros().scale() <= 0
          ? new Pack.Pieces(amount.get().intValueExact(), unit)
          : new Pack.Amount(each);
    }
    return unit.isPiece()
        ? new Pack.Pieces(count.orElseThrow().intValueExact(), unit)
        : new Pack.Amount(new Measure(count.orElseThrow(), unit));
  }

  private Optional<Unit> unit() {
    var cell = cells.get(Field.PACK_UNIT);
    if (cell.isEmpty()) {
      return Optional.of(Unit.of("piece"));
    }
    var unit = Units.named(cell).or(() -> unitInWords(cell));
    if (unit.isEmpty()) {
      unknown("pack.unit", cell);
    }
    return unit;
  }

  private static Optional<Unit> unitInWords(String cell) {
    return switch (Packs.in("1 " + cell).pack()) {
      case Pack.Pieces(int _, Unit unit) -> Optional.of(unit);
      case Pack.Amount(Measure measure) -> Optional.of(measure.unit());
      case Pack.Multi _, Pack.Unstated _ -> Optional.empty();
    };
  }

  private void unknown(String field, String unit) {
    flaws.add(
        Flaw.Kind.UNKNOWN_UNIT,
        field,
        "must be a measure as g, kg, ml, l, oz, or something counted as piece, tab, roll, not "
            + Flaws.echo(unit),
        "correct it, or leave the pack's columns empty");
  }

  private Optional<BigDecimal> number(Field field) {
    var cell = cells.get(field);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(cell).matches()) {
      var number = new BigDecimal(cell.replace(',', '.'));
      if (number.signum() > 0 && number.compareTo(MOST) <= 0) {
        return Optional.of(number);
      }
    }
    bad(field.word(), "must be a number above 0, not " + Flaws.echo(cell));
    return Optional.empty();
  }

  private void bad(String field, String why) {
    flaws.add(Flaw.Kind.BAD_PACK, field, why, "correct it, or leave the pack's columns empty");
  }

  /// Google's way: `unit_pricing_measure` is all there is in the pack, `multipack` how many packs
  /// are sold as one.
  private Optional<Pack> measured() {
    var multi = multipack();
    if (!cells.has(Field.MEASURE)) {
      return multi.map(count -> new Pack.Pieces(count, Unit.of("piece")));
    }
    var cell = cells.get(Field.MEASURE);
    var parts = MEASURE.matcher(cell);
    if (!parts.matches()) {
      bad("measure", "must be as \"750 ml\", not " + Flaws.echo(cell));
      return Optional.empty();
    }
    var amount = new BigDecimal(parts.group(1).replace(',', '.'));
    var word = parts.group(2).strip().equalsIgnoreCase("ct") ? "piece" : parts.group(2);
    var unit = Units.named(word).or(() -> unitInWords(word));
    if (unit.isEmpty()) {
      unknown("measure", word);
      return Optional.empty();
    }
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      bad("measure", "must be above 0, not " + Flaws.echo(cell));
      return Optional.empty();
    }
    return Optional.of(pack(multi.map(BigDecimal::valueOf), Optional.of(amount), unit.get()));
  }

  private Optional<Integer> multipack() {
    var cell = cells.get(Field.MULTIPACK);
    if (cell.isEmpty() || cell.equals("0") || cell.equals("1")) {
      return Optional.empty();
    }
    if (cell.matches("\\d{1,6}")) {
      return Optional.of(Integer.parseInt(cell));
    }
    bad("multipack", "must be a whole number, not " + Flaws.echo(cell));
    return Optional.empty();
  }
}
