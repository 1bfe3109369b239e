package dev.sayso.dev.play;

import dev.sayso.seed.Seed;
import java.util.List;

/// One dialog, the shop it is held in, and what must come of each turn. The seed's `now` is where
/// its clock stands.
public record Scenario(String name, Seed seed, List<Step> steps) {

  public Scenario {
    steps = List.copyOf(steps);
  }
}
