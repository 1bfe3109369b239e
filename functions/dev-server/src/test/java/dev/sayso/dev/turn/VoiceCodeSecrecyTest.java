package dev.sayso.dev.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The digits of a voice code are in nothing that is stored, shown or logged.
class VoiceCodeSecrecyTest {

  @Test
  void digits_that_were_said_are_not_stored() throws Exception {
    try (var shop = new CountedShop()) {
      var kim = new Caller.Known(new ShopperId("kim"));
      for (var said :
          List.of("my code is 7391", "7391", "reorder dishwasher tabs", "yes, 7391", "7391")) {
        shop.costOf(kim, said);
      }
      assertThat(shop.stored()).contains("PROFILE#kim").doesNotContain("7391");
    }
  }

  @Test
  void digits_are_not_shown() {
    var code = Interpretation.of(new Intent.SayCode("7391"));
    assertThat(Understood.json(code).toString()).isEqualTo("{\"intent\":\"SayCode\",\"slots\":{}}");
    assertThat(code.toString()).doesNotContain("7391");
  }
}
