package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Expectation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The generated sessions wait for everything that a session can wait for, so that a new kind of
/// question cannot be forgotten in the tests of the codecs.
class EveryCaseTest {

  private static final List<Class<?>> SEALED =
      List.of(
          Expectation.class,
          Expectation.Proposal.class,
          Expectation.Options.class,
          Expectation.Missing.class);

  @Test
  void every_kind_of_question_is_generated() {
    var seen = new TreeSet<String>();
    SessionSamples.expectations().sampleStream().limit(2_000).forEach(one -> note(one, seen));
    assertThat(seen).isEqualTo(every());
  }

  private static void note(Expectation expectation, Set<String> seen) {
    seen.add(expectation.getClass().getSimpleName());
    switch (expectation) {
      case Expectation.Nothing() -> {}
      case Expectation.Confirmation(var of) -> seen.add(of.getClass().getSimpleName());
      case Expectation.Choice(var of) -> seen.add(of.getClass().getSimpleName());
      case Expectation.MissingSlot(var of) -> seen.add(of.getClass().getSimpleName());
    }
  }

  private static Set<String> every() {
    var names = new TreeSet<String>();
    SEALED.stream()
        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
        .forEach(type -> names.add(type.getSimpleName()));
    return names;
  }
}
