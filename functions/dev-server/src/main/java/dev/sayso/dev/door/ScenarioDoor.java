package dev.sayso.dev.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.ScenarioReader;
import dev.sayso.dev.play.Walkthrough;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `GET /dev/scenarios`: the dialogs of `events/scenarios`. `POST /dev/scenarios/play`
/// `{"file":"d01-….yaml"}` or `{"yaml":"…"}` plays one in a shop of its own, so that the data here
/// stay as they are. `POST /dev/scenarios/record` `{"name":"…"}` writes down what is said from now
/// on; `POST /dev/scenarios/finish` gives it as a scenario.
final class ScenarioDoor {

  private static final String FOLDER = "events/scenarios";
  private static final int LONGEST_NAME = 80;

  private final Live live;
  private final ScenarioReader reader = new ScenarioReader();
  private Optional<LocalShop> stage = Optional.empty();

  ScenarioDoor(Live live) {
    this.live = live;
  }

  Answer list(Asked asked) {
    var json = JsonNodeFactory.instance.arrayNode();
    for (var file : files()) {
      json.addObject().put("file", String.valueOf(file.getFileName())).put("name", name(file));
    }
    return Answer.json(json);
  }

  Answer play(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("file", "yaml"));
    var scenario = fields.has("yaml") ? written(fields) : ofFile(fields);
    synchronized (this) {
      return Answer.json(new Walkthrough(stage()).play(scenario));
    }
  }

  Answer record(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("name"));
    var name = fields.text("name", "a conversation");
    if (name.length() > LONGEST_NAME) {
      throw fields.bad("name", "at most " + LONGEST_NAME + " characters");
    }
    live.recorder().start(name, live.shop().asSeed());
    return Answer.done();
  }

  /// What was said is played once more in a shop of its own, from the data that there were at the
  /// start: what it answers there is what the scenario expects.
  Answer finish(Asked asked) {
    var tree =
        live.recorder().stop().orElseThrow(() -> new Refused(404, "nothing is being recorded"));
    if (tree.path("turns").isEmpty()) {
      throw new Refused(400, "nothing was said, so there is nothing to play; record again");
    }
    var written = reader.read(tree, place());
    synchronized (this) {
      new Walkthrough(stage()).expectAsPlayed(written);
    }
    return new Answer(
        200,
        ScenarioReader.write(tree).getBytes(UTF_8),
        Map.of("Content-Type", "application/yaml; charset=utf-8"));
  }

  private ScenarioReader.Written ofFile(Fields fields) {
    var name = fields.text("file");
    var file =
        files().stream()
            .filter(one -> String.valueOf(one.getFileName()).equals(name))
            .findFirst()
            .orElseThrow(() -> new Refused(404, "there is no scenario \"" + name + "\""));
    try {
      return reader.read(Files.readAllBytes(file), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its seed is in it, or a file of the scenarios' folder.
  private ScenarioReader.Written written(Fields fields) {
    var yaml = fields.node("yaml").asText().getBytes(UTF_8);
    var seed = ScenarioReader.seedFile(yaml);
    if (seed.filter(name -> !name.matches("[\\w-]+\\.json")).isPresent()) {
      throw new BadInputException("seed: must be an inline seed, or a file of " + FOLDER);
    }
    return reader.read(yaml, place());
  }

  private Path place() {
    return live.shop().home().resolve(FOLDER).resolve("recorded.yaml");
  }

  private LocalShop stage() {
    var shop = stage.orElseGet(() -> LocalShop.inMemory(live.shop().home()));
    stage = Optional.of(shop);
    return shop;
  }

  private List<Path> files() {
    try (var files = Files.list(live.shop().home().resolve(FOLDER))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("name:"))
          .map(line -> line.substring("name:".length()).strip().replaceAll("^[\"']|[\"']$", ""))
          .findFirst()
          .orElse(String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
