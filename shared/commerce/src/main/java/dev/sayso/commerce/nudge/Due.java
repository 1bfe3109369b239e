package dev.sayso.commerce.nudge;

/// Whose notes want attention: where the store keeps the home and the notes, in its own words.
public record Due(String home, String notes) {

  public Due {
    if (home.isBlank() || notes.isBlank()) {
      throw new IllegalArgumentException("a home and notes, not " + home + ", " + notes);
    }
  }
}
