package dev.sayso.dialog.answer;

import dev.sayso.dialog.answer.Fact.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the sentence that answers a question, as far as words can tell.
public record Finding(AnswerWords words) {

  private static final String SIZE = "=size";

  /// A sentence and how many of the matters it is about.
  private record Piece(Fact fact, String text, long hits) {}

  /// A sentence of the facts, and which fact it is of.
  public record Found(Fact fact, String text, long hits) {}

  /// The sentence with most of what was asked for; the first of equals. Empty where none has any.
  public Optional<Found> best(Set<String> matters, List<Fact> facts) {
    return facts.stream()
        .flatMap(
            fact -> sentences(fact).map(text -> new Piece(fact, text, hits(matters, fact, text))))
        .filter(piece -> piece.hits() > 0)
        .min(Comparator.comparingLong((Piece piece) -> -piece.hits()))
        .map(piece -> new Found(piece.fact(), piece.text(), piece.hits()));
  }

  private static Stream<String> sentences(Fact fact) {
    return switch (fact.kind()) {
      case DESCRIPTION, REVIEW ->
          Stream.of(fact.text().split("(?<=[.;!?])\\s+"))
              .map(text -> text.strip().replaceAll("[.;!?]+$", ""))
              .filter(text -> !text.isEmpty());
      case TRAIT, PACK, COMPUTED -> Stream.of(fact.text());
      case PRICE, RATING -> Stream.empty();
    };
  }

  private long hits(Set<String> matters, Fact fact, String text) {
    var said = words.matters(text);
    long hits = matters.stream().filter(said::contains).count();
    return hits + (fact.kind() == Kind.PACK && matters.contains(SIZE) ? 1 : 0);
  }
}
