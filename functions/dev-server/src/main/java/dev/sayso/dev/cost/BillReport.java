package dev.sayso.dev.cost;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bills side by side, as lines or as JSON.
public record BillReport(Prices prices, TurnMix mix, List<Bill> bills, boolean freeTier) {

  public BillReport {
    bills = List.copyOf(bills);
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "A month in "
            + prices.region()
            + ", US dollars, "
            + (freeTier ? "less the free tier" : "without free tier")
            + "; prices as of "
            + prices.asOf());
    lines.add(row("turns", bills.stream().map(bill -> count(bill.turns())).toList()));
    for (int i = 0; i < bills.getFirst().lines().size(); i++) {
      int at = i;
      lines.add(
          row(
              bills.getFirst().lines().get(i).name(),
              bills.stream().map(bill -> dollars(bill.lines().get(at).amount())).toList()));
    }
    lines.add(row("total", bills.stream().map(bill -> dollars(bill.total())).toList()));
    lines.add(
        row(
            "a thousand turns",
            bills.stream().map(bill -> thousand(bill).toPlainString()).toList()));
    lines.add("");
    lines.add("What it rests on (quantities at " + count(bills.getLast().turns()) + " turns):");
    for (var line : bills.getLast().lines()) {
      var price = line.price();
      lines.add(
          "  %s: %s %s × %s%s = %s; %s; %s"
              .formatted(
                  line.name(),
                  quantity(line.quantity()),
                  price.unit(),
                  price.amount().toPlainString(),
                  price.per() == 1 ? "" : " for " + count(price.per()),
                  dollars(line.amount()),
                  line.basis(),
                  price.source()));
    }
    lines.add(prices.note());
    return lines;
  }

  public ObjectNode json() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("region", prices.region())
            .put("currency", "USD")
            .put("asOf", prices.asOf())
            .put("note", prices.note())
            .put("freeTier", freeTier);
    var measured = json.putObject("measured");
    measured
        .put("turns", mix.turns())
        .put("orders", mix.orders())
        .put("callsPerTurn", mix.calls())
        .put("ownMillis", mix.ownMillis());
    var kinds = measured.putObject("kinds");
    mix.kinds()
        .forEach((name, kind) ->
            kinds
                .putObject(name)
                .put("turns", kind.turns())
                .put("calls", kind.calls())
                .put("readUnits", kind.units().reads())
                .put("writeUnits", kind.units().writes()));
    var months = json.putArray("months");
    for (var bill : bills) {
      var month = months.addObject().put("turns", bill.turns()).put("total", bill.total());
      var list = month.putArray("lines");
      for (var line : bill.lines()) {
        list.addObject()
            .put("name", line.name())
            .put("quantity", line.quantity())
            .put("unit", line.price().unit())
            .put("price", line.price().amount())
            .put("per", line.price().per())
            .put("amount", line.amount())
            .put("basis", line.basis())
            .put("source", line.price().source());
      }
    }
    return json;
  }

  private static String row(String name, List<String> cells) {
    var row = new StringBuilder("  %-22s".formatted(name));
    cells.forEach(cell -> row.append("%14s".formatted(cell)));
    return row.toString();
  }

  private static BigDecimal thousand(Bill bill) {
    return bill.total()
        .multiply(BigDecimal.valueOf(1000))
        .divide(BigDecimal.valueOf(bill.turns()), 3, RoundingMode.HALF_UP);
  }

  /// Cents, and what is less than one as it is.
  private static String dollars(BigDecimal amount) {
    boolean tiny = amount.signum() > 0 && amount.compareTo(new BigDecimal("0.005")) < 0;
    return tiny ? "< 0.01" : String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static String quantity(BigDecimal quantity) {
    boolean small = quantity.compareTo(BigDecimal.TEN) < 0;
    return small
        ? quantity.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%,.0f", quantity);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
