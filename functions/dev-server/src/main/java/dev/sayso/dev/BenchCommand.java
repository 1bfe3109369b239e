package dev.sayso.dev;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./sayso bench`: holds the benchmarks there are.
@Command(
    name = "bench",
    description = "Run a benchmark and print its figures.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME")
final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(hidden = true, description = "Names that are none of the benchmarks.")
  private List<String> unknown = List.of();

  @Override
  public void run() {
    var known = String.join(", ", spec.subcommands().keySet());
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        unknown.isEmpty()
            ? "bench which? There is " + known
            : "there is no bench \"" + unknown.getFirst() + "\"; there is " + known);
  }
}
