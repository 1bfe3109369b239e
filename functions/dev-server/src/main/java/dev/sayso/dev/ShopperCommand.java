package dev.sayso.dev;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./sayso shopper`: holds its subcommands.
@Command(
    name = "shopper",
    description = "Hand out, or delete, what is kept about a shopper.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "export|delete")
final class ShopperCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "shopper export, or shopper delete?");
  }
}
