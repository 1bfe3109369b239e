package dev.sayso.dev;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./sayso model`: the interaction models of a merchant's own skill and agent.
@Command(
    name = "model",
    description = "Build the Alexa and Google models of your own shop.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "build",
    footer = {"", "./sayso models keeps Google's models of this checkout in step with Alexa's."})
final class ModelCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "model build?");
  }
}
