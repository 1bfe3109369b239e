package dev.sayso.dev.doctor;

import dev.sayso.dev.models.CrossReferences;
import dev.sayso.dev.models.GeneratedModels;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Dialogflow CX agent: it is what Alexa's models become, and refers to nothing that is
/// missing.
final class GoogleModels {
  private static final String GENERATE = "./sayso models writes it from interaction-models/alexa";

  private GoogleModels() {}

  static List<Finding> look(Path home) {
    var folder = GeneratedModels.folder(home);
    var agent = folder.resolve("dialogflow-cx");
    if (!Files.isDirectory(agent)) {
      return List.of(Finding.error("there is no Dialogflow agent", agent.toString(), GENERATE));
    }
    var findings =
        Stream.concat(
                CrossReferences.problems(agent).stream()
                    .map(problem -> Finding.error(problem, agent.toString(), GENERATE)),
                outdated(home, folder).stream())
            .toList();
    return findings.isEmpty()
        ? List.of(Finding.ok("the Dialogflow agent is Alexa's model", agent.toString()))
        : findings;
  }

  private static List<Finding> outdated(Path home, Path folder) {
    try {
      var differences = GeneratedModels.of(home).differences(folder);
      return differences.isEmpty()
          ? List.of()
          : List.of(
              Finding.error(
                  differences.size()
                      + " files are not what Alexa's models become, such as "
                      + differences.getFirst(),
                  folder.toString(),
                  GENERATE));
    } catch (IOException | BadInputException e) {
      return List.of(
          Finding.error(
              "Alexa's models cannot be read: " + e.getMessage(), folder.toString(), "mend them"));
    }
  }
}
