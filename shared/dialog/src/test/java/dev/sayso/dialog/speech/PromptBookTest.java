package dev.sayso.dialog.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptBookTest {

  private static final Pattern KEY =
      Pattern.compile("\"([a-z]+(?:\\.[a-z_0-9]+)+|[a-z]{2,}|unclear\\.\\d)\"");

  private static final Pattern SAID =
      Pattern.compile("(?:say|count|text)\\(\\s*\"([a-z]+(?:[a-z0-9_.]*[a-z0-9_])?)\"[,)]");

  private final PromptBook book = PromptBook.of(Locale.US);

  @ParameterizedTest
  @CsvSource({
    "1249, 12 dollars 49, $12.49",
    "100, 1 dollar, $1.00",
    "205, 2 dollars 5 cents, $2.05",
    "101, 1 dollar 1 cent, $1.01",
    "79, 79 cents, $0.79",
    "1, 1 cent, $0.01",
    "0, 0 dollars, $0.00",
    "123456, 1234 dollars 56, '$1,234.56'"
  })
  void amountsAreSaidAsPeopleSayThem(long minor, String spoken, String written) {
    assertThat(book.money(Money.of(minor, "USD"))).isEqualTo(new Prompt(spoken, written));
  }

  @Test
  void aCurrencyWithoutWordsIsSpokenAsItIsWritten() {
    var francs = book.money(Money.of(1249, "CHF"));
    assertThat(francs.spoken()).isEqualTo(francs.written()).contains("12.49");
  }

  @Test
  void aGapNobodyFillsIsABug() {
    assertThatThrownBy(() -> book.say("added")).hasMessageContaining("{item}");
  }

  @Test
  void textFromACatalogueFillsAGapAndIsNothingMore() {
    assertThat(book.say("added", "item", "$1 {price} \\ <b>").spoken())
        .isEqualTo("Added $1 {price} \\ <b>.");
  }

  @Test
  void everySentenceThatIsSaidIsInTheBook() {
    var known = keys().map(key -> key.replaceAll("\\.(one|other)$", "")).toList();
    var said =
        sources().flatMap(text -> SAID.matcher(text).results()).map(key -> key.group(1)).toList();
    assertThat(said).hasSizeGreaterThan(80);
    assertThat(said).isSubsetOf(known);
  }

  @Test
  void everySentenceOfTheBookIsUsedSomewhere() {
    var used = new TreeSet<String>();
    sources().forEach(text -> KEY.matcher(text).results().forEach(key -> used.add(key.group(1))));
    var unused =
        keys()
            .filter(key ->
                !key.matches(
                    "(money|unit|plural|piece|status|compare|refine\\.none|unclear)\\..*"
                        + "|(order\\.ask|again\\.order)\\..*pay"
                        + "|(home\\.away|notice\\.(held|low|none|rules)|rule\\.notice|rules\\.item)\\..*"))
            .map(key -> key.replaceAll("\\.(short|one|other)$", ""))
            .filter(key -> used.stream().noneMatch(key::equals))
            .distinct()
            .toList();
    assertThat(unused).isEmpty();
  }

  private static Stream<String> sources() {
    try {
      return Files.walk(Path.of("src/main/java"))
          .filter(Files::isRegularFile)
          .map(PromptBookTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> keys() {
    return Books.english().keys().stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
