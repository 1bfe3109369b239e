package dev.sayso.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.StrictJson;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `orders import` as a merchant uses it.
class OrdersImportCommandTest {

  private static final String ORDERS =
      """
      Customer,Order Date,SKU,Qty,Unit Price,Store
      kim,2026-09-01T10:00:00Z,FIN-60,1,12.49,1
      kim,2026-10-01,FIN-60,2,$11.99,1
      sam,2026-10-20 18:30,FIN-60,,,1
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void fill() throws IOException {
    in(shop -> {
      var name = "\"name\":\"Corner Market\"";
      var seed = Shops.contractSeed().replace(name, name + ",\"timeZone\":\"America/New_York\"");
      shop.seed(SeedReader.read(StrictJson.parse(seed.getBytes(UTF_8)), Instant.EPOCH));
      return shop;
    });
  }

  @Test
  void orders_are_added_and_the_household_has_habits() throws IOException {
    assertThat(run(file("orders.csv", ORDERS))).isZero();
    assertThat(out())
        .contains("shopper  from \"Customer\"", "not used: Store")
        .contains("imported 3 orders with 3 lines of 1 household, skipped 0 rows")
        .contains("added 3, changed 0, unchanged 0");
    var orders = orders("kim");
    assertThat(orders).hasSize(3);
    assertThat(orders.get(1).placedAt()).isEqualTo("2026-10-01T16:00:00Z");
    assertThat(orders.get(1).totals().total().minor()).isEqualTo(2398);
    assertThat(orders("sam").getFirst().placedAt()).isEqualTo("2026-10-20T22:30:00Z");
    assertThat(orders("sam").getFirst().totals().total().minor()).isEqualTo(1249);
    assertThat(forecast()).contains("bought on 4 days, last on 2026-10-29");
  }

  @Test
  void the_same_file_again_changes_nothing_and_a_mended_one_its_orders() throws IOException {
    run(file("orders.csv", ORDERS));
    run(file("orders.csv", ORDERS));
    assertThat(out()).contains("added 0, changed 0, unchanged 3");

    run(file("orders.csv", ORDERS.replace("FIN-60,2,", "FIN-60,5,")));
    assertThat(out()).contains("added 0, changed 1, unchanged 2");
    assertThat(orders("kim")).hasSize(3);
    assertThat(orders("kim").get(1).lines().getFirst().quantity().wholePacks()).isEqualTo(5);
  }

  @Test
  void an_order_with_a_number_may_move_in_time_and_is_still_one() throws IOException {
    var numbered = "shopper;time;sku;order\nkim;2026-09-01;FIN-60;7\nkim;2026-09-01;FIN-60;8\n";
    run(file("orders.csv", numbered));
    assertThat(out()).contains("imported 2 orders with 2 lines");
    run(file("orders.csv", numbered.replaceFirst("2026-09-01", "2026-09-03")));
    assertThat(out()).contains("added 0, changed 1, unchanged 1");
    assertThat(orders("kim")).hasSize(3);
  }

  @Test
  void nothing_is_imported_of_a_file_with_a_bad_row_and_each_is_named() throws IOException {
    var bad =
        ORDERS
            + "nobody,2026-10-01,FIN-60,1,1,1\n"
            + "kim,yesterday,FIN-60,1,1,1\n"
            + "kim,2027-10-01,FIN-60,1,1,1\n"
            + "kim,2026-10-01,TEA,1,1,1\n"
            + "kim,2026-10-01,FIN-60,-1,1,1\n"
            + "kim,2026-10-01,FIN-60,1,cheap,1\n"
            + ",2026-10-01,FIN-60,1,1,1\n"
            + "kim,\"2026-10-01,FIN-60,1,1,1\n";
    assertThat(run(file("orders.csv", bad))).isEqualTo(2);
    assertThat(err())
        .contains("line 5: shopper: there is no \"nobody\"; the shop knows kim, sam")
        .contains("line 6: time: must be as 2026-11-22T18:00:00Z, or a day")
        .contains("line 7: time: lies in the future (2027-10-01T16:00:00Z); correct it")
        .contains("line 8: sku: there is no product \"TEA\"; import the catalogue first")
        .contains("line 9: quantity: must be a number of packs above 0, not \"-1\"")
        .contains("line 10: price: must be a price as 12.49, not \"cheap\"")
        .contains("line 11: shopper: is missing")
        .contains("line 12: has no closing quote")
        .endsWith("8 rows are bad, nothing was imported; mend them or use --skip-bad\n");
    assertThat(orders("kim")).hasSize(1);

    assertThat(run(file("orders.csv", bad), "--skip-bad")).isZero();
    assertThat(out()).contains("imported 3 orders with 3 lines of 1 household, skipped 8 rows");
  }

  @Test
  void a_dry_run_writes_nothing() throws IOException {
    assertThat(run(file("orders.csv", ORDERS), "--dry-run")).isZero();
    assertThat(out()).contains("would import 3 orders", "added 3").doesNotContain("try:");
    assertThat(orders("kim")).hasSize(1);
  }

  @Test
  void a_packed_file_with_other_names_and_commas_is_read() throws IOException {
    var file = folder.resolve("verkauf.csv.gz");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(
          "Wer;Datum;Artikelnr;Menge;Preis\nkim;2026-10-02;FIN-60;1;9,99 $\n".getBytes(UTF_8));
    }
    assertThat(run(file)).isEqualTo(2);
    assertThat(err())
        .contains("no column looks like the shopper; name it with --map shopper=COLUMN");
    assertThat(run(file, "--map", "shopper=Wer")).isZero();
    assertThat(orders("kim").getFirst().lines().getFirst().unitPrice().minor()).isEqualTo(999);
  }

  @Test
  void wrong_wishes_are_one_line_and_2() throws IOException {
    var orders = file("orders.csv", ORDERS);
    assertThat(run(orders, "--map", "shopper=Nobody")).isEqualTo(2);
    assertThat(run(orders, "--map", "shoper=Customer")).isEqualTo(2);
    assertThat(run(orders, "--map", "time=-")).isEqualTo(2);
    assertThat(run(file("empty.csv", ""))).isEqualTo(2);
    assertThat(run(file("head.csv", "shopper,time,sku\n"))).isEqualTo(2);
    assertThat(run(folder.resolve("none.csv"))).isEqualTo(2);
    assertThat(err().lines()).hasSize(6).allMatch(line -> line.startsWith("sayso: "));
  }

  @Test
  void forecasts_are_rebuilt_for_all_or_for_one() {
    assertThat(sayso("forecast", "rebuild")).isZero();
    assertThat(sayso("forecast", "rebuild", "--shopper", "sam")).isZero();
    assertThat(out()).contains("rebuilt the forecasts of 1 household\n");
    assertThat(sayso("forecast", "rebuild", "--shopper", "nobody")).isEqualTo(2);
    assertThat(sayso("forecast")).isEqualTo(2);
    assertThat(sayso("orders")).isEqualTo(2);
    assertThat(err().lines()).hasSize(3).allMatch(line -> line.startsWith("sayso: "));
  }

  private String forecast() throws IOException {
    out.reset();
    assertThat(sayso("forecast", "--shopper", "kim", "--json")).isZero();
    return new ObjectMapper().readTree(out()).path(0).path("because").asText();
  }

  /// Oldest first.
  private List<Order> orders(String shopper) throws IOException {
    return in(shop -> shop.shopper(new ShopperId(shopper)).orElseThrow().orders());
  }

  private <T> T in(Function<LocalShop, T> work) throws IOException {
    try (var data = DataFolder.open(folder.resolve("data"));
        var shop = LocalShop.keptIn(data, Shops.home())) {
      return work.apply(shop);
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Path file, String... more) {
    var args = new ArrayList<>(List.of("orders", "import", file.toString()));
    args.addAll(List.of(more));
    return sayso(args.toArray(String[]::new));
  }

  private int sayso(String... args) {
    var all = new ArrayList<>(List.of(args));
    if (all.size() > 1) {
      all.addAll(List.of("--data", folder.resolve("data").toString()));
    }
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            Shops.home());
    return Main.run(terminal, all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
