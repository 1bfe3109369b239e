package dev.sayso.dev;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./sayso doctor`: what is wrong with this checkout, and how to mend it.
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.say("…");
    return 0;
  }
}
