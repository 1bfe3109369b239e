package dev.sayso.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column of an order file may hold, and how merchants name it: letters and digits only, in
/// lower case; the surest names first.
enum OrderField {
  SHOPPER(
      "shopper shopperid customer customerid customernumber customerno kunde kundennummer kundennr"
          + " user userid member memberid account accountid"),
  TIME(
      "time orderedat placedat orderdate date orderdatetime createdat created purchasedate"
          + " purchasedat timestamp datetime day bestelldatum datum zeit kaufdatum"),
  SKU(
      "sku productid articleid itemid itemnumber articlenumber artikelnummer artikelnr productcode"
          + " product item article artikel ean gtin"),
  QUANTITY("quantity qty packs units count menge anzahl stuck stueck amount"),
  PRICE("price unitprice itemprice preis einzelpreis stuckpreis stueckpreis"),
  ORDER(
      "order orderid ordernumber orderno ordernr bestellnummer bestellung auftrag auftragsnummer"
          + " receipt receiptid transaction transactionid basket basketid");

  private final List<String> names;

  OrderField(String names) {
    this.names = List.of(names.split(" "));
  }

  /// As in messages and in `--map`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How sure a column of this name is to hold it, 0 the surest; empty where it is not.
  Optional<Integer> rank(String header) {
    int at = names.indexOf(Names.key(header));
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  static Optional<OrderField> of(String word) {
    return Stream.of(values())
        .filter(field -> field.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static String words() {
    return String.join(", ", Stream.of(values()).map(OrderField::word).toList());
  }

  /// How many of these headers have a name that is known.
  static long known(List<String> header) {
    return header.stream()
        .filter(name -> Stream.of(values()).anyMatch(field -> field.rank(name).isPresent()))
        .count();
  }
}
