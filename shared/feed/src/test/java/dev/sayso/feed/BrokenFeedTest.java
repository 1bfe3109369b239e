package dev.sayso.feed;

import static dev.sayso.feed.Flaw.Kind.BAD_AVAILABILITY;
import static dev.sayso.feed.Flaw.Kind.BAD_FLAG;
import static dev.sayso.feed.Flaw.Kind.BAD_GTIN;
import static dev.sayso.feed.Flaw.Kind.BAD_NUMBER;
import static dev.sayso.feed.Flaw.Kind.BAD_PACK;
import static dev.sayso.feed.Flaw.Kind.BAD_PRICE;
import static dev.sayso.feed.Flaw.Kind.BAD_RATING;
import static dev.sayso.feed.Flaw.Kind.BAD_SKU;
import static dev.sayso.feed.Flaw.Kind.BAD_STOCK;
import static dev.sayso.feed.Flaw.Kind.BAD_TITLE;
import static dev.sayso.feed.Flaw.Kind.BROKEN_QUOTE;
import static dev.sayso.feed.Flaw.Kind.CELL_COUNT;
import static dev.sayso.feed.Flaw.Kind.DAMAGED_TEXT;
import static dev.sayso.feed.Flaw.Kind.DUPLICATE_SKU;
import static dev.sayso.feed.Flaw.Kind.HIDDEN_LETTERS;
import static dev.sayso.feed.Flaw.Kind.HTML;
import static dev.sayso.feed.Flaw.Kind.LONG_TEXT;
import static dev.sayso.feed.Flaw.Kind.MISSING_PRICE;
import static dev.sayso.feed.Flaw.Kind.MISSING_SKU;
import static dev.sayso.feed.Flaw.Kind.MISSING_TITLE;
import static dev.sayso.feed.Flaw.Kind.NEGATIVE_PRICE;
import static dev.sayso.feed.Flaw.Kind.NEGATIVE_STOCK;
import static dev.sayso.feed.Flaw.Kind.SALE_PRICE;
import static dev.sayso.feed.Flaw.Kind.UNKNOWN_UNIT;
import static dev.sayso.feed.Flaw.Kind.WRONG_CURRENCY;
import static dev.sayso.feed.Flaw.Kind.ZERO_PRICE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.seed.SeedReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One feed with every kind of broken line there is; each is named by its line, with how to mend
/// it.
class BrokenFeedTest {

  private static final String HEADER =
      "id,name,price,currency,stock,availability,gtin,pack count,pack unit,pack amount,rating,review count,byWeight,uses,sale price\n";

  /// A row and the flaws it must have. `§` stands for a byte that is no UTF-8.
  private record Case(String row, Set<Flaw.Kind> flaws) {}

  private static final List<Case> CASES = new ArrayList<>();
  private static List<Entry> entries = List.of();

  @BeforeAll
  static void read() {
    row("ok-1,Käse und Brötchen,3.49", null);
    row("bad-price,Tea,cheap", BAD_PRICE);
    row("two-prices,Tea,3.49-4.99", BAD_PRICE);
    row("decimals,Tea,3.499", BAD_PRICE);
    row("negative,Tea,-3.49", NEGATIVE_PRICE);
    row("zero,Tea,0.00", ZERO_PRICE);
    row("no-price,Tea,", MISSING_PRICE);
    row("euro,Tea,3.49 €", WRONG_CURRENCY);
    row("pounds,Tea,3.49,GBP", WRONG_CURRENCY);
    row(",Tea,3.49", MISSING_SKU);
    row("no-title,,3.49", MISSING_TITLE);
    row("digits,12345,3.49", BAD_TITLE);
    row("ok-1,Again,3.49", DUPLICATE_SKU);
    row("open,\"Tea,3.49", BROKEN_QUOTE);
    row("inner,\"5\" plate\",3.49", BROKEN_QUOTE);
    row("many,Tea,3.49,,,,,,,,,,,,,surplus", CELL_COUNT);
    row("long," + "tea ".repeat(200) + ",3.49", LONG_TEXT);
    row("s".repeat(300) + ",Tea,3.49", LONG_TEXT);
    row("control,Te\u0007a,3.49", HIDDEN_LETTERS);
    row("bidi,Tea \u202Exyz,3.49", HIDDEN_LETTERS);
    row("zero-width,T\u200Bea,3.49", HIDDEN_LETTERS);
    row("hid\u200Bden,Tea,3.49", BAD_SKU);
    row("bytes,Te§a,3.49", DAMAGED_TEXT);
    row("html,<b>Tea</b> &amp; milk,3.49", HTML);
    row("stock,Tea,3.49,,lots", BAD_STOCK);
    row("owed,Tea,3.49,,-3", NEGATIVE_STOCK);
    row("when,Tea,3.49,,,maybe", BAD_AVAILABILITY);
    row("gtin,Tea,3.49,,,,4006381333932", BAD_GTIN);
    row("pack,Tea,3.49,,,,,some,tab", BAD_PACK);
    row("half,Tea,3.49,,,,,1.5,tab", BAD_PACK);
    row("unit,Tea,3.49,,,,,3,parsec", UNKNOWN_UNIT);
    row("nothing,Tea,3.49,,,,,,kg,0", BAD_PACK);
    row("stars,Tea,3.49,,,,,,,,7", BAD_RATING);
    row("reviews,Tea,3.49,,,,,,,,4,few", BAD_NUMBER);
    row("weight,Tea,3.49,,,,,,,,,,perhaps", BAD_FLAG);
    row("uses,Tea,3.49,,,,,,,,,,,0", BAD_NUMBER);
    row("sale,Tea,3.49,,,,,,,,,,,,9.99", SALE_PRICE);
    row("ok-2,Last,3.49", null);
    entries = Read.bytes(feed(), Wishes.NONE, SeedReader.defaultTerms());
  }

  @Test
  void every_line_has_the_flaws_it_should_have_and_no_other() {
    assertThat(entries).hasSameSizeAs(CASES);
    for (int i = 0; i < CASES.size(); i++) {
      var entry = entries.get(i);
      assertThat(entry.line()).as(CASES.get(i).row()).isEqualTo(i + 2);
      assertThat(Set.copyOf(Read.kinds(entry)))
          .as(CASES.get(i).row())
          .isEqualTo(CASES.get(i).flaws());
    }
  }

  @Test
  void an_error_keeps_its_entry_out_and_a_warning_does_not() {
    for (int i = 0; i < CASES.size(); i++) {
      boolean error = CASES.get(i).flaws().stream().anyMatch(Flaw.Kind::isError);
      assertThat(entries.get(i) instanceof Entry.Bad).as(CASES.get(i).row()).isEqualTo(error);
    }
  }

  @Test
  void every_error_says_what_is_wrong_in_one_line_and_how_to_mend_it() {
    for (var entry : entries) {
      if (entry instanceof Entry.Bad bad) {
        assertThat(bad.flaws())
            .allSatisfy(flaw -> {
              assertThat(flaw.text()).hasLineCount(1).hasSizeLessThan(250);
              assertThat(flaw.mend().isBlank()).as(flaw.text()).isEqualTo(!flaw.kind().isError());
            });
      }
    }
  }

  @Test
  void there_are_more_than_twenty_kinds() {
    var kinds = EnumSet.noneOf(Flaw.Kind.class);
    CASES.forEach(one -> kinds.addAll(one.flaws()));
    assertThat(kinds).hasSizeGreaterThan(24);
  }

  private static void row(String row, Flaw.Kind kind) {
    CASES.add(new Case(row, kind == null ? Set.of() : Set.of(kind)));
  }

  private static byte[] feed() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HEADER.getBytes(UTF_8));
    for (var one : CASES) {
      for (var part : one.row().split("(?<=§)|(?=§)")) {
        bytes.writeBytes(part.equals("§") ? "\u00E4".getBytes(ISO_8859_1) : part.getBytes(UTF_8));
      }
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
