package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class UtteranceTest {
  @Test
  void silenceIsNoUtterance() {
    assertThatThrownBy(() -> new Utterance(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theBestHypothesisComesFirstAndStays(@ForAll @NotEmpty List<String> heard) {
    var list = new ArrayList<>(heard);
    var utterance = new Utterance(list);
    list.clear();
    assertThat(utterance.best()).isEqualTo(heard.getFirst());
  }
}
