package dev.sayso.dialog.understanding;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A model for the length of a turn: the same question is asked once, however often the turn is
/// decided anew, and a turn has either its words read or its answer worded, so that nobody waits
/// twice. For one thread.
public final class TurnModel implements LanguageModel {

  private final LanguageModel model;
  private final Map<Question, Answer> known = new HashMap<>();
  private final Map<Telling, Worded> worded = new HashMap<>();

  private TurnModel(LanguageModel model) {
    this.model = model;
  }

  /// None stays none.
  public static LanguageModel of(LanguageModel model) {
    return model == NONE ? NONE : new TurnModel(model);
  }

  @Override
  public Answer understand(Question question, Duration within) {
    return known.computeIfAbsent(question, asked -> model.understand(asked, within));
  }

  @Override
  public Worded word(Telling telling, Duration within) {
    boolean first = known.isEmpty() && worded.isEmpty();
    return first
        ? worded.computeIfAbsent(telling, told -> model.word(told, within))
        : worded.getOrDefault(telling, new Worded.Unsaid());
  }
}
