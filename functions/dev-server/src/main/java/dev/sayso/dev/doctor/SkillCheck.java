package dev.sayso.dev.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The checks of a skill's folder alone: its manifest, models and account linking.
public final class SkillCheck {

  private SkillCheck() {}

  public static List<Finding> of(Path folder) {
    return Stream.concat(
            AlexaModels.look(folder).stream(), AccountLinking.look(folder, Map.of()).stream())
        .toList();
  }
}
