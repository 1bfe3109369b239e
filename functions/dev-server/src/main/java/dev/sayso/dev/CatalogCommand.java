package dev.sayso.dev;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./sayso catalog`: holds its subcommands.
@Command(
    name = "catalog",
    description = "Load a catalogue, or search it as a spoken query would.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "import|search")
final class CatalogCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "catalog import or catalog search?");
  }
}
