package dev.sayso.dev;

import dev.sayso.dev.models.GeneratedModels;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./sayso models`: writes the interaction models that are generated from Alexa's.
@Command(
    name = "models",
    description = "Generate Google's interaction models from Alexa's.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Reads interaction-models/alexa/<locale>.json and writes interaction-models/google: the",
      "Dialogflow CX agent as a JSON package, and the legacy Actions SDK project. What is said is",
      "written once, in Alexa's models; a test keeps both in step."
    })
final class ModelsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--check", description = "Write nothing; fail where something would be written.")
  private boolean check;

  ModelsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var models = GeneratedModels.of(terminal.home());
    var folder = GeneratedModels.folder(terminal.home());
    var differences = models.differences(folder);
    differences.forEach(name -> terminal.say(folder.resolve(name).toString()));
    if (check) {
      terminal.say(differences.size() + " of " + models.files().size() + " files differ");
      return differences.isEmpty() ? 0 : Trouble.FAILED;
    }
    models.write(folder);
    terminal.say(models.files().size() + " files, " + differences.size() + " written or deleted");
    return 0;
  }
}
