package dev.sayso.dialog.random;

import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.random.Said.Meanwhile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/// Whatever is said, by whom, where and in which order, and whatever the shop does meanwhile: see
/// [MoneyRules], [CartRules] and [MannerRules] for what holds of every turn. A dialog that breaks
/// one is shown from its beginning. The seed is fixed so that a build can be repeated; another one
/// plays other dialogs.
class RandomDialogsTest {

  private static final List<String> SAYINGS = sayings("sayings-en.txt");

  @Property(tries = 200, seed = "20261122", shrinking = ShrinkingMode.BOUNDED)
  void every_dialog_keeps_the_rules(@ForAll("dialogs") List<Said> dialog) {
    new Watched(new Home()).play(dialog);
  }

  @Provide
  Arbitrary<List<Said>> dialogs() {
    return Combinators.combine(
            speakers(), devices(), surfaces(), utterances(), pauses(), meanwhile(), twice())
        .as(Said::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  private static Arbitrary<String> speakers() {
    return Arbitraries.frequency(
        Tuple.of(12, "kim"), Tuple.of(4, "sam"), Tuple.of(2, "somebody"), Tuple.of(1, "ben"));
  }

  private static Arbitrary<String> devices() {
    return Arbitraries.frequency(Tuple.of(3, "kitchen"), Tuple.of(1, "phone"));
  }

  private static Arbitrary<Capabilities> surfaces() {
    return Arbitraries.of(
        Capabilities.SPEAKER, Capabilities.SCREEN, Capabilities.CAR, Capabilities.TEXT);
  }

  /// Mostly what people say; sometimes with another hypothesis, and sometimes the assistant is only
  /// opened.
  private static Arbitrary<Utterance> utterances() {
    var said = Arbitraries.of(SAYINGS);
    Arbitrary<Utterance> heard = said.map(Utterance.Heard::of);
    Arbitrary<Utterance> doubtful =
        Combinators.combine(said, said)
            .as((one, other) -> new Utterance.Heard(List.of(one, other)));
    return Arbitraries.frequencyOf(
        Tuple.of(30, heard),
        Tuple.of(2, doubtful),
        Tuple.of(1, Arbitraries.just(new Utterance.Opened())));
  }

  private static Arbitrary<Duration> pauses() {
    return Arbitraries.frequency(
        Tuple.of(40, Duration.ofSeconds(5)),
        Tuple.of(2, Duration.ofMinutes(20)),
        Tuple.of(1, Duration.ofHours(20)),
        Tuple.of(1, Duration.ofDays(4)));
  }

  private static Arbitrary<Meanwhile> meanwhile() {
    return Arbitraries.frequency(
        Tuple.of(40, Meanwhile.NOTHING),
        Tuple.of(1, Meanwhile.DEARER),
        Tuple.of(1, Meanwhile.CHEAPER),
        Tuple.of(1, Meanwhile.SOLD_OUT),
        Tuple.of(1, Meanwhile.BACK),
        Tuple.of(1, Meanwhile.GONE));
  }

  private static Arbitrary<Boolean> twice() {
    return Arbitraries.frequency(Tuple.of(30, false), Tuple.of(1, true));
  }

  /// One saying a line; frequent ones stand there several times. Lines of `#` are for the reader.
  private static List<String> sayings(String file) {
    try (var in = RandomDialogsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
