package dev.sayso.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever bytes come, each is part of an entry, or the file is refused in one line.
class FuzzTest {

  private static final List<String> FEEDS =
      List.of(
          "sku,title,price,pack.count,pack.unit\nA,\"Tea, 6 x 1.5 l\",349,6,l\nB,\"Jam\n2\",1,,\n",
          "id\ttitle\tprice\tavailability\nA\tOlive Oil 16oz\t12.49 USD\tin_stock\n",
          "Artikelnr;Bezeichnung;Preis\n1;Käse 1,5 kg;3,49 €\n",
          "{\"sku\":\"A\",\"title\":\"Tea 20 bags\",\"price\":349}\n{\"sku\":\"B\",\"title\":\"Jam\",\"price\":1}\n",
          "[{\"sku\":\"A\",\"title\":\"Tea\",\"price\":349,\"pack\":{\"count\":2}}]",
          "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\na,Tea,Size,100 g,T,3.49\na,,,250 g,,4\n",
          "<?xml version=\"1.0\"?><rss xmlns:g=\"u\"><channel><item><g:id>A</g:id><title>Tea &amp; Milk</title>"
              + "<g:price>3.49 USD</g:price></item></channel></rss>");

  @Property(tries = 400)
  void any_bytes_are_read_or_refused(
      @ForAll byte[] bytes, @ForAll("formats") Optional<Format> format) {
    read(bytes, format);
  }

  @Property(tries = 700)
  void a_damaged_feed_is_read_or_refused(
      @ForAll("feeds") String feed, @ForAll long seed, @ForAll("formats") Optional<Format> format) {
    read(damaged(feed.getBytes(UTF_8), new Random(seed)), format);
  }

  @Property(tries = 300)
  void cells_of_any_letters_make_good_or_bad_products(
      @ForAll String sku, @ForAll String title, @ForAll String price) {
    var row = quoted(sku) + "," + quoted(title) + "," + quoted(price);
    for (var entry :
        Read.text(
            "id,name,price,brand,size\n"
                + row
                + ","
                + quoted(title)
                + ","
                + quoted(price)
                + "\n")) {
      if (entry instanceof Entry.Good good) {
        assertThat(good.listing().product().spoken()).isNotBlank();
        assertThat(good.listing().offer().price().minor()).isPositive();
      }
    }
  }

  @Property(tries = 30)
  void rows_without_end_are_read_in_bounded_time(@ForAll("ends") String end) {
    read(("sku,title,price\n" + end.repeat(20_000)).getBytes(UTF_8), Optional.empty());
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of(
        "\"", "\"\n", "a,\"b\n", ",", "\n", "\"\",", "(", "1 x ", "6x1", "<b", "&", "{", "[", "x ",
        "1/");
  }

  @Provide
  Arbitrary<Optional<Format>> formats() {
    return Arbitraries.of(Format.values()).optional();
  }

  @Provide
  Arbitrary<String> feeds() {
    return Arbitraries.of(FEEDS);
  }

  private static void read(byte[] bytes, Optional<Format> format) {
    var wishes = new Wishes(format, Map.of(), Map.of(), Optional.empty(), false);
    try {
      assertThat(Read.bytes(bytes, wishes, SeedReader.defaultTerms()))
          .allSatisfy(entry -> assertThat(entry.line()).isPositive());
    } catch (BadInputException e) {
      assertThat(e).message().isNotBlank();
    }
  }

  /// Some bytes changed, removed, doubled or swapped.
  private static byte[] damaged(byte[] bytes, Random random) {
    var damaged = bytes.clone();
    int strokes = 1 + random.nextInt(6);
    for (int i = 0; i < strokes; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] = (byte) "\",;\t\n\r<>&{}[]:'\u0000".charAt(random.nextInt(16));
        case 2 -> damaged[at] = damaged[random.nextInt(damaged.length)];
        default ->
            damaged = Arrays.copyOf(damaged, Math.max(1, damaged.length - random.nextInt(9)));
      }
    }
    return damaged;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
