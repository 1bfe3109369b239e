package dev.sayso.dev.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Examples that are changed: the recorded requests, scenarios and seeds of the checkout, and feeds
/// as merchants have them.
record Samples(Path home) {

  private static final List<String> FEEDS =
      List.of(
          """
          sku,title,brand,price,stock,category,pack,gtin,description,rating
          A-1,Meadow Milk 1 l,Meadow,1.89 USD,50,Dairy > Milk,1 l,4006381333931,Fresh,4.5
          A-2,"Sparkling Water 6 x 1.5 l",Spring,3.49,20,Drinks,6 x 1.5 l,,"says fizz",
          """,
          """
          id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tsale_price\tbrand\tgtin
          G1\tWashing tabs, 60 tabs\tClean\thttps://s.example/1\thttps://s.example/1.jpg\tin_stock\t12.49 USD\t\tBrite\t4006381333931
          G2\tCoffee 500 g\tDark\thttps://s.example/2\thttps://s.example/2.jpg\tout_of_stock\t8.99 USD\t7.99 USD\tMorning\t
          """,
          """
          <?xml version="1.0"?>
          <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
          <item><g:id>X1</g:id><g:title>Oat milk 1 l</g:title><g:price>2.99 EUR</g:price><g:availability>in stock</g:availability><g:brand>Oat</g:brand></item>
          <item><g:id>X2</g:id><title>Butter &amp; salt</title><g:price>1,99 EUR</g:price></item>
          </channel></rss>
          """,
          """
          Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status
          oil,Lamp Oil,<p>Burns &amp; shines</p>,Zeph,Lamps,"a, b",true,Size,Small,Z-S,10,14.99,active
          oil,,,,,,,,Large,Z-L,5,24.99,
          """,
          """
          {"sku":"J1","title":"Jam 340 g","price":349,"stock":9,"attributes":{"diet":["vegan"]}}
          {"id":"J2","name":"Bread","price":"2.99","category":"Bakery > Bread"}
          """);

  private static final List<String> ORDERS =
      List.of(
          """
          order,shopper,time,sku,quantity,price
          O-1,kim,2026-09-01T10:00:00Z,FIN-60,1,12.49
          O-1,kim,2026-09-01T10:00:00Z,COF-G-500,2,8.99
          O-2,sam,2026-10-01 10:00,FIN-60,1.0,12.49
          """,
          "Customer;Date;Product;Amount;Unit price\nkim;01.09.2026;FIN-60;1;12,49\n");

  private static final List<String> LINES =
      List.of(
          "dev\n--port\n8130\n--data\nx\n--fresh",
          "chat\n--shopper\nkim\n--surface\ncar\n--locale\nde-DE",
          "play\nevents/scenarios",
          "catalog\nimport\ngoods.csv\n--dry-run\n--map\ntitle=Name",
          "catalog\nsearch\ncoffee\n--top\n5\n--under\n10",
          "orders\nimport\norders.csv\n--skip-bad",
          "forecast\n--shopper\nkim\n--json",
          "bench\ndialogs\n--seed\n1\n--repetitions\n3",
          "bench\nfuzz\n--inputs\n10",
          "models\n--check",
          "doctor\n--json",
          "help\ncatalog",
          "--version");

  /// What the developer's doors take.
  private static final List<String> SAID =
      List.of(
          "{\"shopper\":\"kim\",\"text\":\"reorder dishwasher tabs\"}",
          "{\"shopper\":\"kim\",\"text\":\"yes\",\"surface\":\"car\",\"device\":\"d\",\"id\":\"t\"}",
          "{\"shopper\":\"sam\",\"heard\":[\"keen wah\",\"quinoa\"],\"locale\":\"en-US\"}",
          "{\"shopper\":\"kim\",\"opened\":true,\"person\":\"sam\",\"session\":\"s\"}",
          "{\"shopper\":\"kim\",\"text\":\"milk, two six-packs of water, half a kilo of tomatoes\"}",
          "{\"shopper\":\"kim\",\"text\":\"i'm allergic to peanuts\",\"surface\":\"screen\"}");

  List<byte[]> json(String folder) {
    return files("events/" + folder, ".json");
  }

  List<byte[]> said() {
    return bytes(SAID);
  }

  List<byte[]> feeds() {
    return bytes(FEEDS);
  }

  List<byte[]> orders() {
    return bytes(ORDERS);
  }

  List<byte[]> commandLines() {
    return bytes(LINES);
  }

  List<byte[]> seeds() {
    return Stream.concat(
            files("events/scenarios", ".json").stream(), Stream.of(file("events/demo-shop.json")))
        .filter(seed -> seed.length < 64 * 1024)
        .toList();
  }

  List<byte[]> scenarios() {
    return files("events/scenarios", ".yaml");
  }

  List<byte[]> models() {
    return List.of(
        file("interaction-models/alexa/en-US.json"), file("interaction-models/alexa/de-DE.json"));
  }

  static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private byte[] file(String name) {
    try {
      return Files.readAllBytes(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<byte[]> files(String folder, String end) {
    try (var files = Files.list(home.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .sorted()
          .map(file -> file(home.relativize(file).toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
