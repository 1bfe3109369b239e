package dev.sayso.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `catalog import` as a merchant uses it.
class ImportCommandTest {

  private static final String GOODS =
      """
      Item Number,Product Name,Vendor,Department,Retail Price,In Stock,Image
      T-1,Assam Tea 20 bags,Otto,Tea,3.49,12,a.jpg
      W-6,SPRING WATER 6 x 1.5 L,Otto,Water,$2.99,40,b.jpg
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_merchants_own_columns_are_shown_and_the_goods_are_found() throws IOException {
    assertThat(run(file("goods.csv", GOODS))).isZero();
    assertThat(out())
        .contains("title          from \"Product Name\"", "not used: Image")
        .contains("imported 2 products, skipped 0; the shop has 2")
        .contains("added 2, changed 0, unchanged 0, gone 0; prices and stock written: 2");

    assertThat(search("spring", "water")).contains("Spring Water", "6 × 1.5 l", "2.99", "40");
  }

  @Test
  void the_same_file_again_writes_nothing_and_a_changed_one_what_changed() throws IOException {
    run(file("goods.csv", GOODS));
    run(file("goods.csv", GOODS));
    assertThat(out()).contains("unchanged 2, gone 0; prices and stock written: 0");

    var changed =
        GOODS
            .replace("3.49", "3.99")
            .replaceFirst("W-6.*\n", "N-1,New Jam 250 g,Otto,Jam,1.99,5,c.jpg\n");
    run(file("goods.csv", changed));
    assertThat(out())
        .contains("added 1, changed 0, unchanged 1, gone 1; prices and stock written: 2");
    assertThat(search("assam", "tea")).contains("3.99");
    assertThat(search("new", "jam")).contains("New Jam");
    assertThat(search("spring", "water")).doesNotContain("Spring Water");
  }

  @Test
  void nothing_is_imported_of_a_broken_file_and_every_line_is_named() throws IOException {
    run(file("goods.csv", GOODS));
    var broken =
        GOODS
            + "B-1,,Otto,Tea,1,1,\nB-2,Tea,Otto,Tea,cheap,1,\nT-1,Tea,Otto,Tea,1,1,\nB-3,\"Tea,Otto,Tea,1,1,\n";
    assertThat(run(file("goods.csv", broken), "--errors", folder.resolve("mend.csv").toString()))
        .isEqualTo(2);
    assertThat(err())
        .contains("line 4: title: must be text, it is missing")
        .contains("line 5: price: must be a price as 12.49, not \"cheap\"")
        .contains("line 6: sku: must be unique, \"T-1\" is in line 2")
        .contains("line 7: has no closing quote")
        .endsWith("4 of 6 entries are bad, nothing was imported; mend them or use --skip-bad\n");
    assertThat(Files.readString(folder.resolve("mend.csv")))
        .contains("line,sku,severity,kind,field,what,mend")
        .contains("5,B-2,error,price that cannot be read,price,");
    assertThat(search("assam", "tea")).contains("3.49");

    out.reset();
    assertThat(run(file("goods.csv", broken), "--json")).isEqualTo(2);
    var json = new ObjectMapper().readTree(out());
    assertThat(json.path("verdict").asText()).isEqualTo("bad_entries");
    assertThat(json.at("/errors/missing_title").asInt()).isEqualTo(1);

    assertThat(run(file("goods.csv", broken), "--skip-bad")).isZero();
    assertThat(out()).contains("imported 2 products, skipped 4; the shop has 2");
  }

  @Test
  void many_errors_are_counted_by_kind() throws IOException {
    var bad = rows(30).replaceAll(",100\n", ",x\n");
    assertThat(run(file("goods.csv", bad))).isEqualTo(2);
    assertThat(err()).contains("… and 10 more; in all 30 × price that cannot be read");
    assertThat(err().lines()).hasSize(22);
  }

  @Test
  void a_dry_run_tells_how_fit_the_goods_are_and_leaves_no_shop() throws IOException {
    assertThat(run(file("goods.csv", GOODS), "--dry-run")).isZero();
    assertThat(out())
        .contains("would import 2 products, skip 0; the shop would have 2")
        .contains("fit for voice, of 2 products:", "2  packs read from titles");
    out.reset();

    assertThat(run(file("goods.csv", GOODS), "--dry-run", "--json")).isZero();
    var json = new ObjectMapper().readTree(out());
    assertThat(json.path("dryRun").asBoolean()).isTrue();
    assertThat(json.path("added").asInt()).isEqualTo(2);
    assertThat(json.at("/columns/title").asText()).isEqualTo("Product Name");
    assertThat(json.at("/health/no_pack/count").asInt()).isZero();
  }

  @Test
  void a_file_that_is_not_whole_is_refused() throws IOException {
    run(file("goods.csv", rows(30)));
    assertThat(run(file("goods.csv", rows(10)))).isEqualTo(2);
    assertThat(err())
        .contains("would remove 20 of the shop's 30 products", "--allow-shrink", "--add");
    assertThat(run(file("goods.csv", rows(10)), "--add")).isZero();
    assertThat(run(file("goods.csv", rows(10)), "--allow-shrink")).isZero();
    assertThat(out()).contains("the shop has 30\n", "the shop has 10\n");
  }

  @Test
  void wrong_wishes_are_one_line_and_2() throws IOException {
    var goods = file("goods.csv", GOODS);
    assertThat(run(goods, "--map", "title=Nme")).isEqualTo(2);
    assertThat(run(goods, "--map", "tilte=Product Name")).isEqualTo(2);
    assertThat(run(goods, "--set", "colour=red")).isEqualTo(2);
    assertThat(run(goods, "--add", "--replace")).isEqualTo(2);
    assertThat(run(goods, "--format", "pdf")).isEqualTo(2);
    assertThat(run(file("empty.csv", ""))).isEqualTo(2);
    assertThat(run(file("head.csv", "sku,title,price\n"))).isEqualTo(2);
    assertThat(run(folder.resolve("none.csv"))).isEqualTo(2);
    assertThat(err().lines()).hasSize(8).allMatch(line -> line.startsWith("sayso: "));
  }

  private static String rows(int count) {
    return "sku,title,price\n"
        + IntStream.rangeClosed(1, count)
            .mapToObj(i -> "S" + i + ",Product " + i + ",100\n")
            .collect(Collectors.joining());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String search(String... words) {
    out.reset();
    var args = new ArrayList<>(List.of("catalog", "search"));
    args.addAll(List.of(words));
    args.addAll(List.of("--data", folder.resolve("data").toString()));
    Main.run(terminal(), args.toArray(String[]::new));
    return out();
  }

  private int run(Path file, String... more) {
    var args = new ArrayList<>(List.of("catalog", "import", file.toString()));
    args.addAll(List.of(more));
    args.addAll(List.of("--data", folder.resolve("data").toString()));
    return Main.run(terminal(), args.toArray(String[]::new));
  }

  private Terminal terminal() {
    return new Terminal(
        new BufferedReader(new StringReader("")),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        false,
        Shops.home());
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
