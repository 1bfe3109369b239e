package dev.sayso.store.dynamodb;

import dev.sayso.dialog.SessionsContract;
import dev.sayso.dialog.TestedSessions;
import java.time.InstantSource;

class DynamoSessionsTest extends SessionsContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    return DynamoTestedSessions.open(clock);
  }
}
