package dev.sayso.dialog.speech;

/// The same words twice: as they are spoken ("12 dollars 49") and as they are written ("12.49" with
/// the currency's sign).
public record Prompt(String spoken, String written) {

  public static final Prompt NONE = new Prompt("", "");

  public static Prompt of(String both) {
    return new Prompt(both, both);
  }

  public boolean isBlank() {
    return spoken.isBlank();
  }

  /// This, then `next` as a further sentence.
  public Prompt then(Prompt next) {
    if (isBlank()) {
      return next;
    }
    return next.isBlank()
        ? this
        : new Prompt(spoken + " " + next.spoken, written + " " + next.written);
  }

  /// Spoken words, as the word budget counts them: what white space separates.
  public int words() {
    return isBlank() ? 0 : spoken.strip().split("\\s+").length;
  }
}
