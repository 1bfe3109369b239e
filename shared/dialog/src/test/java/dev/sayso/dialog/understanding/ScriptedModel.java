package dev.sayso.dialog.understanding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A language model that says what it is told to, and remembers what it was asked.
public final class ScriptedModel implements LanguageModel {

  public final List<Question> asked = new ArrayList<>();
  private final Function<Question, Answer> script;
  private final Duration takes;

  public ScriptedModel(Function<Question, Answer> script) {
    this(script, Duration.ZERO);
  }

  private ScriptedModel(Function<Question, Answer> script, Duration takes) {
    this.script = script;
    this.takes = takes;
  }

  public static ScriptedModel saying(Reading... readings) {
    return new ScriptedModel(_ -> new Answer.Meant(List.of(readings)));
  }

  public static ScriptedModel answering(Answer answer) {
    return new ScriptedModel(_ -> answer);
  }

  /// What takes longer than it may is no answer.
  public static ScriptedModel taking(Duration time) {
    return new ScriptedModel(_ -> new Answer.Meant(List.of(Reading.of("HELP"))), time);
  }

  @Override
  public Answer understand(Question question, Duration within) {
    asked.add(question);
    return takes.compareTo(within) > 0 ? new Answer.Unavailable() : script.apply(question);
  }
}
