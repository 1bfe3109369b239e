package dev.sayso.feed;

import static dev.sayso.feed.Read.bad;
import static dev.sayso.feed.Read.good;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TableFeedTest {

  @Test
  void reads_the_seeds_columns_with_quotes_and_lists() {
    var entries =
        Read.text(
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
    assertThat(water.offer().price().minor()).isEqualTo(399);
    assertThat(good(entries.get(1)).product().byWeight()).isTrue();
  }

  @Test
  void names_line_and_reason_of_every_bad_row_and_passes_over_a_column_nobody_knows() {
    var entries =
        Read.text(
            """
            sku,title,price,lid
            A,Tea,12.49,
            B,,349,
            C,Tea,349,
            C,Tea,349,
            D,Tea,349,red
            """);

    assertThat(bad(entries.get(0)).getFirst())
        .startsWith(
            "price: must be a whole number of minor units (1249 = 12.49) from 0, not 12.49");
    assertThat(bad(entries.get(1)).getFirst()).startsWith("title: must be text, it is missing");
    assertThat(bad(entries.get(3)).getFirst())
        .startsWith("sku: must be unique, \"C\" is in line 4");
    assertThat(good(entries.get(4)).product().sku().value()).isEqualTo("D");
    assertThat(entries).extracting(Entry::line).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void all_that_is_wrong_with_a_row_is_said() {
    var entries = Read.text("sku,title,price,stock\nA,,x,many\n");
    assertThat(Read.kinds(entries.getFirst()))
        .containsExactly(Flaw.Kind.MISSING_TITLE, Flaw.Kind.BAD_PRICE, Flaw.Kind.BAD_STOCK);
  }

  @Test
  void a_row_that_is_no_row_does_not_spoil_the_others() {
    var entries =
        Read.text(
            """
            sku,title,price
            A,Tea,349
            B,Jam,349,red,12

            C,Rice,199
            D,"Oats,99
            E,Salt,99
            F,"Beans",99
            G,"5" plate",99
            H,"Two
            lines",99
            """);

    assertThat(bad(entries.get(1)).getFirst()).startsWith("has 5 cells, the header has 3");
    assertThat(bad(entries.get(3)).getFirst()).startsWith("has no closing quote");
    assertThat(bad(entries.get(6)).getFirst()).startsWith("has text behind a closing quote");
    assertThat(good(entries.get(7)).product().names().title()).isEqualTo("Two lines");
    assertThat(entries).extracting(Entry::line).containsExactly(2, 3, 5, 6, 7, 8, 9, 10);
    assertThat(entries).filteredOn(Entry.Good.class::isInstance).hasSize(5);
  }

  @Test
  void between_tabs_a_quote_may_be_a_letter() {
    var entries =
        Read.text("id\tname\tprice\n1\t\"Best\" tea\t3.49\n2\t5\" plate\t9.99\n3\t\"Jam\t1.99\n");
    assertThat(entries).allSatisfy(Read::good);
    assertThat(good(entries.get(2)).product().names().title()).isEqualTo("\"Jam");
  }

  @Test
  void columns_are_guessed_in_english() {
    var feed =
        Read.feed(
            "Item Number,Product Name,Vendor,Department,Retail Price,Qty On Hand,UPC,Sale Price\n"
                + "1,Tea,Otto,Drinks,3.49,4,,\n");
    assertThat(feed.columns())
        .extracting(Mapping.Column::field)
        .containsExactly("sku", "title", "brand", "category", "price", "", "gtin", "salePrice");
    assertThat(feed.format()).isEqualTo(Format.CSV);
  }

  @Test
  void columns_are_guessed_in_german_and_decimals_follow_a_comma() {
    var entries =
        Read.german(
            "Artikel-Nr.;Bezeichnung;Marke;Warengruppe;VK-Preis;Verkaufspreis;Bestand;Größe\n"
                + "10;Bio-Vollmilch;Otto;Milch;;1.299,50 €;12;1 l\n");
    var milk = good(entries.getFirst());
    assertThat(milk.offer().price().minor()).isEqualTo(129_950);
    assertThat(milk.product().pack()).isEqualTo(new Pack.Amount(Measure.of("1", "l")));
    assertThat(milk.product().category().path()).containsExactly("Milch");
  }

  @Test
  void a_till_calls_the_name_of_an_article_its_description() {
    var entries = Read.text("PLU,Description,Price\n4011,Bananas,0.69\n");
    assertThat(good(entries.getFirst()).product().names().title()).isEqualTo("Bananas");
  }

  @Test
  void the_owner_names_a_column_or_says_that_there_is_none() {
    var text = "nr,a,b,price,stock\n1,Tea,Otto,3.49,9\n";
    var entries = Read.text(text, Read.map(Map.of("title", "A", "brand", "b", "stock", "-")));
    var tea = good(entries.getFirst());
    assertThat(tea.product().brand()).isEqualTo("Otto");
    assertThat(tea.offer().stock()).isEqualTo(Offering.SOME);
  }

  @Test
  void a_column_that_is_needed_and_not_there_is_named_with_those_that_are() {
    assertThatThrownBy(() -> Read.text("a,b,c\n1,2,3\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--map sku=COLUMN")
        .hasMessageContaining("a, b, c");
    assertThatThrownBy(() -> Read.text("sku,title\n1,2\n")).hasMessageContaining("--set price=0");
    assertThatThrownBy(() -> Read.text("sku,title,price\n", Read.map(Map.of("title", "Name"))))
        .hasMessage("there is no column \"Name\" for title; the columns are sku, title, price");
    assertThatThrownBy(() -> Read.text("sku,title,price\n", Read.map(Map.of("tilte", "title"))))
        .hasMessageContaining("there is no field \"tilte\"");
  }

  @Test
  void what_a_row_does_not_say_can_be_set() {
    var wishes =
        new Wishes(
            Optional.empty(),
            Map.of(),
            Map.of("price", "0", "brand", "Otto"),
            Optional.empty(),
            false);
    var tea = good(Read.text("product_id\ttitle\n1\tTea 16oz\n", wishes).getFirst());
    assertThat(tea.offer().price().minor()).isZero();
    assertThat(tea.product().brand()).isEqualTo("Otto");
  }

  @Test
  void whole_prices_under_other_names_than_the_seeds_are_what_they_say() {
    assertThat(good(Read.text("id,name,price\n1,Tea,349\n").getFirst()).offer().price().minor())
        .isEqualTo(34_900);
    assertThat(Read.feed("id,name,price\n1,Tea,349\n").notes().getFirst())
        .isEqualTo("a price of 1249 is read as 1249.00 USD (--amounts minor: as 12.49 USD)");
  }

  @Test
  void a_seeds_columns_with_decimals_are_what_they_say() {
    var entries = Read.text("sku,title,price\n1,Tea,3.49\n2,Jam,3\n3,Oat,2.20\n");
    assertThat(good(entries.get(1)).offer().price().minor()).isEqualTo(300);
  }

  @Test
  void any_usual_encoding_is_read() throws IOException {
    var text = "sku,title,price\nA,Café crème,349\n";
    for (var encoding : List.of(UTF_8, UTF_16, UTF_16LE, Charset.forName("windows-1252"))) {
      assertThat(title(text.getBytes(encoding))).as(encoding.name()).isEqualTo("Café crème");
    }
    assertThat(title(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo("Café crème");
    assertThat(title(packed(text))).isEqualTo("Café crème");
  }

  @Test
  void the_semicolons_of_excel_with_its_remark_are_read() {
    var entries = Read.text("sep=;\r\nsku;title;price\r\nA;Tea, green;349\r\n");
    assertThat(good(entries.getFirst()).product().names().title()).isEqualTo("Tea, green");
    assertThat(entries.getFirst().line()).isEqualTo(3);
  }

  @Test
  void bytes_that_are_no_letters_are_named_by_their_line() {
    var text =
        "sku,title,price\nA,Käse,349\nB,Öl,349\nC,B\u0001r\u0001t,349\nD,Brühe,1\n".getBytes(UTF_8);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == 1 ? (byte) 0xF6 : text[i];
    }
    var entries = Read.bytes(text, Wishes.NONE, SeedReader.defaultTerms());
    assertThat(entries)
        .filteredOn(Entry.Bad.class::isInstance)
        .extracting(Entry::line)
        .containsExactly(4);
    assertThat(bad(entries.get(2)).getFirst()).startsWith("title: has bytes that are no letters");
  }

  @Test
  void what_is_no_feed_is_named_in_one_line() {
    assertThatThrownBy(() -> Read.text("")).hasMessage("there is nothing in it");
    assertThatThrownBy(() -> Read.text("PK\u0003\u0004xyz")).hasMessageContaining("Excel workbook");
    assertThatThrownBy(() -> Read.text("%PDF-1.7 …")).hasMessageContaining("is a PDF");
    assertThatThrownBy(() ->
            Read.bytes(
                new byte[] {0x1F, (byte) 0x8B, 8, 0}, Wishes.NONE, SeedReader.defaultTerms()))
        .hasMessageContaining("damaged gzip");
    assertThatThrownBy(() -> Read.text("sku,title,price\n", Wishes.in(Format.SHOPIFY)))
        .hasMessageContaining("no Shopify export");
  }

  @Test
  void a_sale_price_counts_while_the_sale_is_on() {
    var entries =
        Read.text(
            "id,name,price,sale price,sale_price_effective_date\n"
                + "1,Tea,3.49,2.99,\n"
                + "2,Tea,3.49,3.99,\n"
                + "3,Tea,3.49,2.99,2026-11-01T00:00+0000/2026-11-30T00:00+0000\n"
                + "4,Tea,3.49,2.99,2026-12-01T00:00-0800/2026-12-30T00:00-0800\n");
    assertThat(entries)
        .extracting(entry -> good(entry).offer().price().minor())
        .containsExactly(299L, 349L, 299L, 349L);
    assertThat(Read.kinds(entries.get(1))).containsExactly(Flaw.Kind.SALE_PRICE);
  }

  private static String title(byte[] bytes) {
    var entries = Read.bytes(bytes, Wishes.NONE, SeedReader.defaultTerms());
    return good(entries.getFirst()).product().names().title();
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
