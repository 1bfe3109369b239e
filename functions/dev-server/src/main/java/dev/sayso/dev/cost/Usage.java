package dev.sayso.dev.cost;

/// What a merchant can say of the use of their stack; everything has a default. `memoryMegabytes`
/// of a voice function; `millis` of a turn as measured in the cloud, 0 where it is not known, then
/// each call of the database takes `callMillis`; percent of the turns that come `byGoogle` and of
/// those that ask a `model`; `emails` of a thousand turns.
public record Usage(
    int memoryMegabytes, double millis, double callMillis, int byGoogle, int emails, Model model) {

  /// What a question takes, and the cents for a million tokens in and out.
  public record Model(int percent, int tokensIn, int tokensOut, int centsIn, int centsOut) {
    public static final Model NONE = new Model(0, 0, 0, 0, 0);
  }

  /// How long a turn keeps the function busy.
  double duration(TurnMix mix) {
    return millis > 0 ? millis : mix.ownMillis() + mix.calls() * callMillis;
  }

  String durationBasis(TurnMix mix) {
    return millis > 0
        ? "%.0f ms a turn, as given".formatted(millis)
        : "%.1f ms a turn: %.1f ms median here without the database, and %.1f calls of %.0f ms"
            .formatted(duration(mix), mix.ownMillis(), mix.calls(), callMillis);
  }
}
