package dev.sayso.dialog.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BooksTest {

  /// Forms whose gaps a language may leave out, because it has its own way.
  private static final Set<String> OWN_WAY =
      Set.of("piece.any.one", "piece.any.other", "money.both", "money.both.few");

  @Test
  void thereIsMoreThanOneLanguage() {
    assertThat(Books.all()).extracting(Books::language).contains("en", "de");
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyBookHasTheSameSentences(Books book) {
    assertThat(book.keys()).isEqualTo(Books.english().keys());
  }

  @ParameterizedTest
  @MethodSource("books")
  void everySentenceHasTheGapsOfTheEnglishOne(Books book) {
    var english = Books.english().gaps();
    assertThat(book.gaps())
        .allSatisfy((key, gaps) -> {
          var plain = key.replaceFirst("/\\d+$", "");
          if (!key.startsWith("piece.") && !OWN_WAY.contains(key)) {
            assertThat(gaps).as(book.language() + " " + key).isEqualTo(english.get(plain));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("books")
  void furtherWordingsAreNumberedFromTwoAndAllDiffer(Books book) {
    assertThat(book.sentences().keySet().stream().filter(key -> key.contains("/")))
        .allSatisfy(key -> {
          var base = key.substring(0, key.indexOf('/'));
          int number = Integer.parseInt(key.substring(key.indexOf('/') + 1));
          assertThat(number).isGreaterThanOrEqualTo(2);
          assertThat(book.sentences()).containsKey(number == 2 ? base : base + "/" + (number - 1));
          assertThat(wordings(book, base)).as(book.language() + " " + key).doesNotHaveDuplicates();
        });
  }

  private static List<String> wordings(Books book, String base) {
    return book.sentences().entrySet().stream()
        .filter(one -> one.getKey().equals(base) || one.getKey().startsWith(base + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Alexa and a listener alike take the last question mark for the question.
  @ParameterizedTest
  @MethodSource("books")
  void whatIsAskedInEnglishIsAskedInEveryLanguage(Books book) {
    var english = Books.english().sentences();
    assertThat(book.sentences())
        .allSatisfy((key, text) -> {
          var plain = english.get(key.replaceFirst("/\\d+$", ""));
          if (plain != null) {
            assertThat(text.endsWith("?"))
                .as(book.language() + " " + key)
                .isEqualTo(plain.endsWith("?"));
          }
        });
  }

  static List<Books> books() {
    return Books.all();
  }
}
