package dev.sayso.dialog.flow;

import dev.sayso.dialog.answer.AnswerWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Picks from what shoppers wrote the sentence that says what most of them say, and one that says
/// something else. What speaks of orders, codes or rules is not quoted.
record Opinions(AnswerWords words) {

  private static final int MOST = 2;

  private record Sentence(int review, String text, Set<String> matters) {}

  /// Two at most.
  List<String> typical(List<String> reviews) {
    var sentences = new ArrayList<Sentence>();
    for (int i = 0; i < reviews.size(); i++) {
      int review = i;
      Stream.of(reviews.get(i).split("(?<=[.;!?])\\s+"))
          .map(text -> text.strip().replaceAll("[.;!?]+$", ""))
          .filter(text -> !text.isEmpty() && words.mayBeQuoted(text))
          .map(text -> new Sentence(review, text, words.matters(text)))
          .filter(sentence -> !sentence.matters().isEmpty())
          .forEach(sentences::add);
    }
    var chosen = new ArrayList<Sentence>();
    sentences.stream()
        .sorted(Comparator.comparingLong((Sentence one) -> -shared(one, sentences)))
        .forEach(one -> {
          boolean other =
              chosen.stream()
                  .allMatch(it ->
                      it.review() != one.review()
                          && Collections.disjoint(it.matters(), one.matters()));
          if (other && chosen.size() < MOST) {
            chosen.add(one);
          }
        });
    return chosen.stream().map(Sentence::text).toList();
  }

  /// How many other reviews speak of the same.
  private static long shared(Sentence one, List<Sentence> all) {
    return all.stream()
        .filter(other -> other.review() != one.review())
        .filter(other -> !Collections.disjoint(other.matters(), one.matters()))
        .map(Sentence::review)
        .distinct()
        .count();
  }
}
