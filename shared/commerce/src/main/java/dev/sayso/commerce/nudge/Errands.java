package dev.sayso.commerce.nudge;

import java.util.List;

/// Hands work to whoever is free. What was sent is done once at least.
public interface Errands {

  void send(List<? extends Errand> errands);

  /// About how many were sent and are not done.
  int waiting();
}
