package dev.sayso.dev;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of `./sayso`.
@Command(name = "sayso", mixinStandardHelpOptions = true, version = "sayso 0.1.0")
public final class Main implements Runnable {
  private Main() {}

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  public static void main(String... args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
