package dev.sayso.functions.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sayso.assembly.Freshness;
import dev.sayso.assembly.Rehearsal;
import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.dialog.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/// What is done before a snapshot, and after it woke up.
class SnapStartTest {

  private final List<Turn> turns = new ArrayList<>();
  private final List<Journal.Entry> notes = new ArrayList<>();
  private final CountDownLatch looked = new CountDownLatch(1);
  private final Freshness freshness =
      new Freshness(
          looked::countDown, _ -> {}, InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")));

  private SnapStart snapStart(Supplier<Optional<Rehearsal>> rehearsal) {
    var channel =
        new AlexaChannel(
            turn -> {
              turns.add(turn);
              return EchoingSkill.echo(turn);
            },
            EchoingSkill.SETTINGS,
            notes::add);
    return new SnapStart(channel, EchoingSkill.SETTINGS, rehearsal, freshness, notes::add);
  }

  /// What went wrong, as turns that were answered are noted too.
  private List<Journal.Entry> failures() {
    return notes.stream().filter(note -> !(note instanceof Journal.Entry.Answered)).toList();
  }

  @Test
  void turnsOfNobodyInOneConversationGoThroughTheRealShop() {
    snapStart(Optional::empty).beforeCheckpoint(Core.getGlobalContext());
    assertThat(turns).hasSizeGreaterThan(1);
    assertThat(turns).extracting(Turn::session).containsOnly(turns.getFirst().session());
    assertThat(turns).extracting(Turn::id).doesNotHaveDuplicates();
    assertThat(failures()).isEmpty();
  }

  @Test
  void aRehearsalThatFailsIsNotedAndTheSnapshotIsMadeAllTheSame() {
    var snapStart =
        snapStart(() -> {
          throw new IllegalStateException("the cluster is asleep");
        });
    assertThatCode(() -> snapStart.beforeCheckpoint(Core.getGlobalContext()))
        .doesNotThrowAnyException();
    assertThat(failures())
        .singleElement()
        .isInstanceOfSatisfying(
            Journal.Entry.Failed.class, failed -> assertThat(failed.turn()).isEqualTo("rehearsal"));
  }

  @Test
  void afterTheRestoreTheFirstTurnLooksForANewerCatalogueAndDoesNotWaitForIt() throws Exception {
    var snapStart = snapStart(Optional::empty);
    freshness.turn();
    assertThat(looked.getCount()).isEqualTo(1);
    snapStart.afterRestore(Core.getGlobalContext());
    freshness.turn();
    assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
