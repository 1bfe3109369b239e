package dev.sayso.dialog;

import java.time.InstantSource;

class InMemoryLinksTest extends LinksContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    return InMemoryTestedSessions.open(clock);
  }
}
