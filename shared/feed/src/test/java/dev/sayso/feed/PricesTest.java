package dev.sayso.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

  private static final Prices DOLLARS =
      new Prices(Currency.getInstance("USD"), Wishes.Amounts.MAJOR, false);
  private static final Prices EUROS =
      new Prices(Currency.getInstance("EUR"), Wishes.Amounts.MAJOR, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.49| 1249",
        "$12.49| 1249",
        "12.49 USD| 1249",
        "USD 12.49| 1249",
        "US$12.49| 1249",
        "1,249.00| 124900",
        "1,249| 124900",
        "12| 1200",
        ".99| 99",
        "12.5| 1250",
        "1'249.00| 124900",
        "12,49| 1249",
        "12.4900| 1249",
        "1,249,000.50| 124900050",
        "-3| NEGATIVE_PRICE",
        "-$3| NEGATIVE_PRICE",
        "cheap| BAD_PRICE",
        "12.499| BAD_PRICE",
        "1.2.3| BAD_PRICE",
        "12.49 EUR| WRONG_CURRENCY",
        "£3| WRONG_CURRENCY",
        "3-4| BAD_PRICE",
        "99999999999999| BAD_PRICE",
        "1e5| BAD_PRICE",
      })
  void dollars(String cell, String read) {
    assertThat(words(DOLLARS.read(cell))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,49| 1249",
        "12,49 €| 1249",
        "€ 12,49| 1249",
        "1.249,00 €| 124900",
        "1.249| 124900",
        "12,-| 1200",
        "12,--| 1200",
        "12.49| 1249",
        "EUR 3| 300",
        "3,50 Euro| BAD_PRICE",
      })
  void euros(String cell, String read) {
    assertThat(words(EUROS.read(cell))).isEqualTo(read);
  }

  @Property
  void a_price_as_the_shop_writes_it_is_read_back(
      @ForAll @LongRange(min = 0, max = 999_999_999) long minor) {
    var text = BigDecimal.valueOf(minor, 2).toPlainString();
    assertThat(words(DOLLARS.read(text))).isEqualTo(Long.toString(minor));
    assertThat(words(EUROS.read(text.replace('.', ',')))).isEqualTo(Long.toString(minor));
  }

  @Property
  void any_cell_is_read_or_refused(@ForAll String cell) {
    assertThat(words(DOLLARS.read(cell))).isNotBlank();
  }

  private static String words(Prices.Read read) {
    return switch (read) {
      case Prices.Read.Minor(long minor) -> Long.toString(minor);
      case Prices.Read.Wrong(var kind, _, _) -> kind.name();
    };
  }
}
