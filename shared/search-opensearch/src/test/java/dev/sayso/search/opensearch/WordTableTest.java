package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordTableTest {

  @Property(tries = 200)
  void a_table_read_back_knows_the_same_words(
      @ForAll @Size(max = 50) Map<@NotBlank String, @IntRange(min = 1, max = 9) Integer> given) {
    // A word of the analysis has neither tabs nor line ends, nor halves of characters.
    var frequencies = new HashMap<String, Integer>();
    given.forEach(
        (word, count) -> frequencies.put(word.replaceAll("[\\s\\p{Cs}\\p{Cc}]", "x"), count));
    var written = WordTable.of(50, frequencies);
    var read = WordTable.read(50, written.parts());
    assertThat(read.products()).isEqualTo(50);
    frequencies.forEach((word, count) -> assertThat(read.frequency(word)).isEqualTo(count));
    var words = new HashMap<String, Integer>();
    read.forEach(words::put);
    assertThat(words).isEqualTo(frequencies);
  }

  @Test
  void words_nobody_has_count_nothing() {
    var table = WordTable.of(3, Map.of("milk", 2, "oat", 0, "überraschung", 1));
    assertThat(table.frequency("milk")).isEqualTo(2);
    assertThat(table.frequency("oat")).isZero();
    assertThat(table.frequency("überraschung")).isEqualTo(1);
    assertThat(table.frequency("zzz")).isZero();
    assertThat(WordTable.of(0, Map.of()).frequency("milk")).isZero();
  }

  @Test
  void a_large_table_lies_in_several_parts() {
    var frequencies = new HashMap<String, Integer>();
    for (int i = 0; i < 200_000; i++) {
      frequencies.put("w" + i, i % 7 + 1);
    }
    var parts = WordTable.of(1_000_000, frequencies).parts();
    assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.length() < 4_000_000);
    assertThat(WordTable.read(1_000_000, parts).frequency("w199999")).isEqualTo(199_999 % 7 + 1);
  }
}
