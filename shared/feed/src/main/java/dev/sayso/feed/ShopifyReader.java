package dev.sayso.feed;

import dev.sayso.feed.text.TextFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Reads Shopify's product export, of which every variant is one product here. Only the first row
/// of a handle says what is common to its variants; rows without a price are further images. After
/// https://help.shopify.com/en/manual/products/import-export/using-csv.
final class ShopifyReader {

  private static final List<String> OPTIONS = List.of("Option1", "Option2", "Option3");

  private final TextFile file;
  private final Table table;
  private final Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Map<String, String> product = Map.of();
  private boolean skipped;

  ShopifyReader(TextFile file, Table table) {
    this.file = file;
    this.table = table;
    for (int i = 0; i < table.header().size(); i++) {
      columns.putIfAbsent(table.header().get(i), i);
    }
  }

  static boolean looksLike(List<String> header) {
    var names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return names.contains("handle")
        && (names.contains("variant price") || names.contains("option1 name"));
  }

  void read(Sink sink) throws IOException {
    TableReader.each(file, table, (line, row) -> row(line, row, sink), sink::broken);
  }

  private void row(int line, List<String> row, Sink sink) {
    var handle = cell(row, "Handle");
    if (handle.isEmpty()) {
      sink.broken(
          line,
          new Flaw(Flaw.Kind.MISSING_SKU, "Handle", "must be text, it is missing", "export again"));
      return;
    }
    if (!handle.equals(product.get("Handle"))) {
      begin(line, handle, row, sink);
    }
    boolean variant =
        !cell(row, "Variant Price").isEmpty()
            || !cell(row, "Variant SKU").isEmpty()
            || !cell(row, "Title").isEmpty();
    if (!skipped && variant) {
      sink.cells(cells(line, row));
    }
  }

  private void begin(int line, String handle, List<String> row, Sink sink) {
    var common = new HashMap<String, String>();
    for (var name :
        List.of(
            "Title",
            "Body (HTML)",
            "Vendor",
            "Product Category",
            "Type",
            "Tags",
            "Status",
            "Option1 Name",
            "Option2 Name",
            "Option3 Name")) {
      common.put(name, cell(row, name));
    }
    common.put("Handle", handle);
    product = common;
    var status = cell(row, "Status").toLowerCase(Locale.ROOT);
    skipped = status.equals("draft") || status.equals("archived");
    if (skipped) {
      sink.skipped(line, "is " + status + " in Shopify");
    }
  }

  private Cells cells(int line, List<String> row) {
    var cells = Cells.at(line);
    var options = new ArrayList<String>();
    for (var option : OPTIONS) {
      var value = cell(row, option + " Value");
      if (!value.isEmpty() && !value.equals("Default Title")) {
        options.add(value);
        var name = product.getOrDefault(option + " Name", "");
        cells.put(
            Mapping.ATTRIBUTE + (name.isEmpty() ? option : name).toLowerCase(Locale.ROOT), value);
      }
    }
    var title = product.getOrDefault("Title", "");
    cells.put(
        Field.TITLE,
        title.isEmpty() || options.isEmpty() ? title : title + ", " + String.join(", ", options));
    cells.put(Field.SKU, sku(row, options));
    cells.put(Field.GROUP, product.getOrDefault("Handle", ""));
    cells.put(Field.BRAND, product.getOrDefault("Vendor", ""));
    cells.put(Field.CATEGORY, first("Type", "Product Category"));
    cells.put(Field.TAGS, product.getOrDefault("Tags", "").replace(',', '|'));
    cells.put(Field.DESCRIPTION, product.getOrDefault("Body (HTML)", ""));
    cells.put(Field.PRICE, cell(row, "Variant Price"));
    cells.put(Field.GTIN, cell(row, "Variant Barcode").replaceFirst("^'", ""));
    stock(cells, row);
    return cells;
  }

  private String sku(List<String> row, List<String> options) {
    var sku = cell(row, "Variant SKU").replaceFirst("^'", "");
    if (!sku.isEmpty()) {
      return sku;
    }
    var slug =
        String.join("-", options).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
    return product.getOrDefault("Handle", "") + (slug.isEmpty() ? "" : "-" + slug);
  }

  /// A shop that does not count a product, or sells on when none is left, has enough of it.
  private void stock(Cells cells, List<String> row) {
    boolean counted =
        !columns.containsKey("Variant Inventory Tracker")
            || !cell(row, "Variant Inventory Tracker").isEmpty();
    boolean sellsOn = cell(row, "Variant Inventory Policy").equalsIgnoreCase("continue");
    var left = cell(row, "Variant Inventory Qty");
    if (counted && !(sellsOn && (left.startsWith("-") || left.equals("0")))) {
      cells.put(Field.STOCK, left);
    }
  }

  private String first(String one, String other) {
    var value = product.getOrDefault(one, "");
    return value.isEmpty() ? product.getOrDefault(other, "") : value;
  }

  private String cell(List<String> row, String column) {
    var at = columns.get(column);
    return at == null || at >= row.size() ? "" : row.get(at).strip();
  }
}
