package dev.sayso.dev;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./sayso catalog`: holds its subcommands.
@Command(
    name = "catalog",
    description = "Load a catalogue, search it as a spoken query would, or put it on a cluster.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "import|search|describe|publish")
final class CatalogCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "catalog import, catalog search, catalog describe or catalog publish?");
  }
}
