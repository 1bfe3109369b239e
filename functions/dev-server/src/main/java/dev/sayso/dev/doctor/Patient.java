package dev.sayso.dev.doctor;

import java.nio.file.Path;
import java.util.Optional;

/// What is looked over: a checkout, the data folder of its local shop, the port of `./sayso dev`,
/// and what `aws cloudformation describe-stacks` said of the deployed stack, where that was given.
public record Patient(Path home, Path data, int port, Optional<Path> outputs) {

  Path template() {
    return home.resolve("template.yaml");
  }

  Path alexa() {
    return home.resolve("interaction-models/alexa");
  }
}
