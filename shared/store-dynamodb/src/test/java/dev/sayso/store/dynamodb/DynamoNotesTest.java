package dev.sayso.store.dynamodb;

import dev.sayso.dialog.NotesContract;
import dev.sayso.dialog.TestedSessions;
import java.time.InstantSource;

class DynamoNotesTest extends NotesContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    return DynamoTestedSessions.open(clock);
  }
}
