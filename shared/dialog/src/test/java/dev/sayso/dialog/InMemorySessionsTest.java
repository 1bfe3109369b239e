package dev.sayso.dialog;

import java.time.InstantSource;

class InMemorySessionsTest extends SessionsContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    return InMemoryTestedSessions.open(clock);
  }
}
