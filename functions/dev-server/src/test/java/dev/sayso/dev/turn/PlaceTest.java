package dev.sayso.dev.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Utterance;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {

  private static final ShopperId KIM = new ShopperId("kim");
  private static final ShopperId SAM = new ShopperId("sam");

  @ParameterizedTest
  @EnumSource(
      value = Surface.class,
      names = {"SPEAKER", "SCREEN", "CAR"})
  void by_a_microphone_it_is_known_whose_device_it_is_and_not_who_speaks(Surface surface) {
    assertThat(caller(Optional.empty(), surface)).isEqualTo(new Caller.Owner(KIM));
  }

  @ParameterizedTest
  @EnumSource
  void a_recognised_person_speaks_wherever_that_is(Surface surface) {
    assertThat(caller(Optional.of(SAM), surface)).isEqualTo(new Caller.Known(SAM));
  }

  @Test
  void a_chat_is_its_owners() {
    assertThat(caller(Optional.empty(), Surface.TEXT)).isEqualTo(new Caller.Known(KIM));
  }

  private static Caller caller(Optional<ShopperId> person, Surface surface) {
    var place = new Place(KIM, person, "s", surface, Locale.US);
    return place.turn("t", Utterance.Heard.of("help")).caller();
  }
}
