package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.money.Money;
import dev.sayso.runtime.Environment;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopSettingsTest {

  @Test
  void aNameIsEnoughForAShop() {
    var terms = ShopSettings.read(new Environment(Map.of("SHOP_NAME", "Corner Market")));
    assertThat(terms.name()).isEqualTo("Corner Market");
    assertThat(terms.locales()).containsExactly(Locale.US);
    assertThat(terms.maxQuantity()).isEqualTo(24);
    assertThat(terms.delivery().feeFor(Money.of(1, "USD"))).isEqualTo(Money.of(0, "USD"));
  }

  @Test
  void everyTermCanBeSet() {
    var terms =
        ShopSettings.read(
            new Environment(
                Map.of(
                    "SHOP_NAME", "Eckladen",
                    "SHOP_CURRENCY", "EUR",
                    "SHOP_LOCALES", "de-DE, en-GB",
                    "SHOP_TIME_ZONE", "Europe/Berlin",
                    "SHOP_DELIVERY_FEE", "299",
                    "SHOP_DELIVERY_FREE_FROM", "2500",
                    "SHOP_CANCEL_WINDOW_MINUTES", "15",
                    "SHOP_TAX_RATE", "0.07")));
    assertThat(terms.locales()).containsExactly(Locale.GERMANY, Locale.UK);
    assertThat(terms.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(terms.cancelWindow()).isEqualTo(Duration.ofMinutes(15));
    assertThat(terms.delivery().feeFor(Money.of(2499, "EUR"))).isEqualTo(Money.of(299, "EUR"));
    assertThat(terms.delivery().feeFor(Money.of(2500, "EUR"))).isEqualTo(Money.of(0, "EUR"));
    assertThat(terms.taxRate()).isEqualByComparingTo("0.07");
  }

  @Test
  void aMissingNameSaysWhatToSet() {
    assertThatThrownBy(() -> ShopSettings.read(new Environment(Map.of("SHOP_NAME", " "))))
        .hasMessageContaining("SHOP_NAME is not set");
  }

  @Test
  void aMalformedValueSaysWhich() {
    var environment = new Environment(Map.of("SHOP_NAME", "x", "SHOP_TAX_RATE", "seven"));
    assertThatThrownBy(() -> ShopSettings.read(environment))
        .hasMessageContaining("SHOP_TAX_RATE")
        .hasMessageContaining("seven");
  }
}
