package dev.sayso.dialog;

import java.time.InstantSource;

class InMemoryNotesTest extends NotesContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    return InMemoryTestedSessions.open(clock);
  }
}
