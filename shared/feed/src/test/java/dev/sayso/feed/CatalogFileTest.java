package dev.sayso.dev.goods;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.seed.Listing;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {

  @TempDir private Path folder;

  @Test
  void reads_csv_with_dotted_columns_quotes_and_lists() throws IOException {
    var entries =
        read(
            Format.CSV,
            """
            sku,title,price,stock,pack.count,pack.amount,pack.unit,byWeight,synonyms,attributes.diet
            W-6,"Spring Water, still",399,7,6,1.5,l,,water|still water,vegan
            TOM,Tomatoes,449,,,1,kg,true,,
            """);

    var water = good(entries.get(0));
    assertThat(water.product().names().title()).isEqualTo("Spring Water, still");
    assertThat(water.product().pack()).isEqualTo(new Pack.Multi(6, Measure.of("1.5", "l")));
    assertThat(water.product().names().synonyms()).containsExactly("water", "still water");
    assertThat(water.product().details().attributes()).containsEntry("diet", List.of("vegan"));
    assertThat(water.offer().stock()).isEqualTo(7);
    assertThat(good(entries.get(1)).product().byWeight()).isTrue();
  }

  @Test
  void names_line_and_reason_of_every_bad_row() throws IOException {
    var entries =
        read(
            Format.CSV,
            """
            sku,title,price,colour
            A,Tea,12.49,
            B,,349,
            C,Tea,349,
            C,Tea,349,
            D,Tea,349,red
            """);

    assertThat(bad(entries.get(0)))
        .isEqualTo("price: must be a whole number of minor units (1249 = 12.49) from 0, not 12.49");
    assertThat(bad(entries.get(1))).isEqualTo("title: must be text, it is missing");
    assertThat(bad(entries.get(3))).isEqualTo("sku: must be unique, \"C\" is in line 4");
    assertThat(bad(entries.get(4))).startsWith("colour: is no known field");
    assertThat(entries).extracting(Entry::line).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void a_row_that_is_no_row_does_not_spoil_the_others() throws IOException {
    var entries =
        read(
            Format.CSV,
            """
            sku,title,price
            A,Tea,349
            B,Jam,349,red,12

            C,Rice,199
            D,"Oats,99
            E,Salt,99
            """);

    assertThat(good(entries.get(0)).product().sku().value()).isEqualTo("A");
    assertThat(bad(entries.get(1))).isEqualTo("has 5 cells, the header has 3");
    assertThat(good(entries.get(2)).product().sku().value()).isEqualTo("C");
    assertThat(bad(entries.get(3))).contains("closing quote");
    assertThat(entries).extracting(Entry::line).contains(2, 3, 6).hasSize(4);
  }

  @Test
  void an_empty_file_has_no_entries() throws IOException {
    assertThat(read(Format.CSV, "\n\n")).isEmpty();
    assertThat(read(Format.JSONL, "")).isEmpty();
  }

  @Test
  void bytes_that_are_no_text_are_named_by_their_line() throws IOException {
    var file = folder.resolve("latin.csv");
    Files.write(file, "sku,title,price\nA,Caf\u00e9,349\n".getBytes(ISO_8859_1));

    assertThatThrownBy(
            () -> CatalogFile.read(file, Format.CSV, SeedReader.defaultTerms(), Instant.EPOCH))
        .hasMessage("line 2: is not UTF-8; save the file as UTF-8");
  }

  @Test
  void reads_a_merchant_center_feed() throws IOException {
    var entries =
        read(
            Format.GOOGLE,
            """
            id\ttitle\tprice\tavailability\tbrand\tproduct_type\tunit_pricing_measure\tlink
            A\tOlive Oil\t12.49 USD\tin_stock\tOtto\tFood > Oil\t750 ml\thttps://example.com/a
            B\tHoney\t3.5 USD\tout of stock\t\t\t\t
            C\tJam\t3.50 EUR\tin_stock\t\t\t\t
            """);

    var oil = good(entries.get(0));
    assertThat(oil.offer().price().minor()).isEqualTo(1249);
    assertThat(oil.product().category().path()).containsExactly("Food", "Oil");
    assertThat(oil.product().pack()).isEqualTo(new Pack.Amount(Measure.of("750", "ml")));
    assertThat(good(entries.get(1)).offer().stock()).isZero();
    assertThat(good(entries.get(1)).offer().price().minor()).isEqualTo(350);
    assertThat(bad(entries.get(2))).contains("price: must be as \"12.49 USD\"");
  }

  @Test
  void the_ending_tells_the_format() {
    assertThat(Format.of(Path.of("a.JSONL"))).isEqualTo(Format.JSONL);
    assertThat(Format.of(Path.of("a.tsv"))).isEqualTo(Format.GOOGLE);
    assertThat(Format.of(Path.of("a.csv"))).isEqualTo(Format.CSV);
  }

  private List<Entry> read(Format format, String text) throws IOException {
    var file = folder.resolve("goods");
    Files.writeString(file, text);
    return CatalogFile.read(file, format, SeedReader.defaultTerms(), Instant.EPOCH);
  }

  private static Listing good(Entry entry) {
    assertThat(entry).isInstanceOf(Entry.Good.class);
    return ((Entry.Good) entry).listing();
  }

  private static String bad(Entry entry) {
    assertThat(entry).isInstanceOf(Entry.Bad.class);
    return ((Entry.Bad) entry).why();
  }
}
