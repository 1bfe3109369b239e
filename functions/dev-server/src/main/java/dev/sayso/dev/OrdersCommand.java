package dev.sayso.dev;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./sayso orders`: holds its subcommands.
@Command(
    name = "orders",
    description = "Load orders of the past; check the record of what was agreed.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "import|verify")
final class OrdersCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "orders import, or orders verify?");
  }
}
