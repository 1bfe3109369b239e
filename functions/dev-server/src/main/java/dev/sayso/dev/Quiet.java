package dev.sayso.dev;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Keeps the chatter of DynamoDB Local and its parts off the terminal; what is wrong is said by the
/// command that meets it.
final class Quiet {

  private Quiet() {}

  static void logs() {
    System.setProperty("org.apache.logging.log4j.level", "OFF");
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    Logger.getLogger("com.almworks.sqlite4java").setLevel(Level.OFF);
  }
}
