package dev.sayso.feed;

import static dev.sayso.feed.Read.bad;
import static dev.sayso.feed.Read.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.seed.SeedReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Merchant Center's table and XML, Shopify's export, JSON.
class OtherFeedsTest {

  private static final String RSS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE rss>
      <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
      <item><g:id>A</g:id><title>Olive &amp; Oil</title><g:price>12.49 USD</g:price>
        <g:google_product_category>412</g:google_product_category><g:product_type>Food > Oil</g:product_type>
        <g:availability>in_stock</g:availability><g:unit_pricing_measure>750 ml</g:unit_pricing_measure>
        <g:shipping><g:country>US</g:country><g:price>4.99 USD</g:price></g:shipping>
        <description><![CDATA[<b>Fine</b> oil]]></description></item>
      <item><g:id>B</g:id><title>Jam</title><g:price>3.50 EUR</g:price></item>
      </channel></rss>
      """;

  @Test
  void reads_a_merchant_center_table() {
    var entries =
        Read.text(
            """
            id\ttitle\tprice\tavailability\tbrand\tproduct_type\tunit_pricing_measure\tmultipack\tlink
            A\tOlive Oil\t12.49 USD\tin_stock\tOtto\tFood > Oil\t750 ml\t\thttps://example.com/a
            B\tHoney\t3.5 USD\tout of stock\t\t\t\t\t
            C\tJam\t3.50 EUR\tin_stock\t\t\t\t\t
            D\tCola\t3.50 USD\tperhaps\t\t\t\t\t
            E\tCola\t3.50 USD\tin stock\t\t\t330 ml\t6\t
            """);

    var oil = good(entries.get(0));
    assertThat(oil.offer().price().minor()).isEqualTo(1249);
    assertThat(oil.product().category().path()).containsExactly("Food", "Oil");
    assertThat(oil.product().pack()).isEqualTo(new Pack.Amount(Measure.of("750", "ml")));
    assertThat(good(entries.get(1)).offer().stock()).isZero();
    assertThat(good(entries.get(1)).offer().price().minor()).isEqualTo(350);
    assertThat(bad(entries.get(2)).getFirst())
        .startsWith("price: is in EUR, the shop sells in USD");
    assertThat(bad(entries.get(3)).getFirst()).startsWith("availability: must be in_stock");
    assertThat(good(entries.get(4)).product().pack())
        .isEqualTo(new Pack.Multi(6, Measure.of("330", "ml")));
  }

  @Test
  void reads_rss_and_passes_over_what_it_does_not_need() {
    var entries = Read.text(RSS);
    var oil = good(entries.get(0));
    assertThat(oil.product().names().title()).isEqualTo("Olive & Oil");
    assertThat(oil.product().spoken()).isEqualTo("Olive and Oil");
    assertThat(oil.product().category().path()).containsExactly("Food", "Oil");
    assertThat(oil.product().details().description()).isEqualTo("Fine oil");
    assertThat(oil.offer().price().minor()).isEqualTo(1249);
    assertThat(entries.get(0).line()).isEqualTo(4);
    assertThat(Read.kinds(entries.get(1))).containsExactly(Flaw.Kind.WRONG_CURRENCY);
    assertThat(Read.feed(RSS).format()).isEqualTo(Format.GOOGLE);
  }

  @Test
  void a_long_feed_full_of_ampersands_is_read_to_its_end() {
    var item =
        "<item><g:id>%d</g:id><title>A &amp; B &lt;&gt; &amp;&amp;&amp;</title><g:price>1 USD</g:price></item>";
    var feed = new StringBuilder("<rss xmlns:g=\"u\"><channel>");
    for (int i = 0; i < 20_000; i++) {
      feed.append(item.formatted(i)).append('\n');
    }
    var entries = Read.text(feed.append("</channel></rss>").toString());
    assertThat(entries).hasSize(20_000).last().isInstanceOf(Entry.Good.class);
  }

  @Test
  void reads_atom_and_its_own_encoding() {
    var atom =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><feed xmlns=\"http://www.w3.org/2005/Atom\""
            + " xmlns:g=\"http://base.google.com/ns/1.0\"><entry><g:id>A</g:id><title>Käse</title>"
            + "<g:price>USD 3</g:price></entry></feed>";
    var entries =
        Read.bytes(
            atom.getBytes(StandardCharsets.ISO_8859_1), Wishes.NONE, SeedReader.defaultTerms());
    assertThat(good(entries.getFirst()).product().names().title()).isEqualTo("Käse");
  }

  @Test
  void no_entity_of_another_file_is_read() {
    var attack =
        RSS.replace("<!DOCTYPE rss>", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
            .replace("Jam", "&x;");
    assertThat(Read.text(attack))
        .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("root:"));
  }

  @Test
  void xml_that_breaks_off_keeps_what_was_read_and_says_where() {
    var entries = Read.text(RSS.substring(0, RSS.indexOf("<g:id>B")));
    assertThat(good(entries.get(0)).product().sku().value()).isEqualTo("A");
    assertThat(bad(entries.getLast()).getFirst())
        .startsWith("no valid XML: ")
        .contains("nothing behind it was read");
  }

  @Test
  void a_letter_that_xml_forbids_spoils_one_item_only() {
    var entries = Read.text(RSS.replace("Jam", "J\u0002m"));
    assertThat(good(entries.get(0)).product().sku().value()).isEqualTo("A");
    assertThat(Read.kinds(entries.get(1))).contains(Flaw.Kind.DAMAGED_TEXT);
  }

  @Test
  void each_variant_of_shopify_is_a_product_and_drafts_are_left_out() {
    var entries =
        Read.text(
            """
            Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Barcode,Image Src,Status
            tea,Green Tea,"<p>Fine&nbsp;tea</p>",Otto,Tea,"green, loose",TRUE,Size,100 g,TEA-100,150,shopify,5,deny,3.49,'4006381333931,a.jpg,active
            tea,,,,,,,,250 g,TEA-250,300,shopify,-2,continue,6.99,,,
            tea,,,,,,,,,,,,,,,,b.jpg,
            mug,Mug,,Otto,Cups,,TRUE,Title,Default Title,,400,,,deny,9.00,,c.jpg,active
            old,Old thing,,Otto,,,TRUE,Title,Default Title,OLD,1,shopify,1,deny,9.00,,,draft
            """);

    assertThat(entries).hasSize(4);
    var small = good(entries.get(0));
    assertThat(small.product().sku().value()).isEqualTo("TEA-100");
    assertThat(small.product().names().title()).isEqualTo("Green Tea, 100 g");
    assertThat(small.product().spoken()).isEqualTo("Green Tea");
    assertThat(small.product().pack()).isEqualTo(new Pack.Amount(Measure.of("100", "g")));
    assertThat(small.product().details().attributes())
        .containsEntry("tags", List.of("green", "loose"));
    assertThat(small.offer().stock()).isEqualTo(5);
    assertThat(good(entries.get(1)).offer().stock()).isEqualTo(Offering.SOME);
    assertThat(good(entries.get(2)).product().sku().value()).isEqualTo("mug");
    assertThat(entries.get(3)).isEqualTo(new Entry.Skipped(6, "is draft in Shopify"));
  }

  @Test
  void reads_json_lines_and_lists_and_seeds() {
    var one = "{\"sku\":\"A\",\"title\":\"Tea 20 bags\",\"price\":349}";
    var two = "{\"sku\":\"B\",\"title\":\"Jam\",\"price\":1}";
    for (var text :
        List.of(
            one + "\n\n" + two + "\n",
            "[" + one + ",\n" + two + "]",
            "{\n\"shop\":{\"x\":[1]},\n\"catalog\":[" + one + "," + two + "]}",
            "{\"catalog\":[" + one + "," + two + "]}")) {
      var entries = Read.text(text);
      assertThat(entries).as(text).hasSize(2);
      assertThat(good(entries.get(0)).product().pack().pieces()).isEqualTo(20);
      assertThat(good(entries.get(0)).product().spoken()).isEqualTo("Tea");
    }
  }

  @Test
  void a_bad_line_of_json_is_named_and_the_others_are_read() {
    var entries =
        Read.text(
            """
            {"sku":"A","title":"Tea","price":349}
            {"sku":"B","title":"Coffee","price":"3.49"}
            {"sku":"C","title"
            {"sku":"D","title":"Tea","price":-1}
            {"sku":"E","title":"Tea","price":1,"pack":{"amount":1,"unit":"kq"}}
            {"sku":"A","title":"Tea","price":349}
            [1]
            """);
    assertThat(bad(entries.get(1)).getFirst())
        .startsWith("price: must be a whole number of minor units");
    assertThat(entries)
        .extracting(entry -> Read.kinds(entry))
        .containsExactly(
            List.of(),
            List.of(Flaw.Kind.BAD_PRICE),
            List.of(Flaw.Kind.NO_JSON),
            List.of(Flaw.Kind.NEGATIVE_PRICE),
            List.of(Flaw.Kind.UNKNOWN_UNIT),
            List.of(Flaw.Kind.DUPLICATE_SKU),
            List.of(Flaw.Kind.BAD_FIELD));
  }
}
