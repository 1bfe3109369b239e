package dev.sayso.dialog.understanding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A language model that says what it is told to, and remembers what it was asked.
public final class ScriptedModel implements LanguageModel {

  public final List<Question> asked = new ArrayList<>();
  public final List<Telling> told = new ArrayList<>();
  private final Function<Question, Answer> script;
  private final Duration takes;
  private Function<Telling, Worded> words = _ -> new Worded.Unsaid();

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

  /// It words answers too.
  public ScriptedModel wording(Function<Telling, Worded> given) {
    words = given;
    return this;
  }

  /// It understands nothing and words each answer so.
  public static ScriptedModel wordingAs(String text) {
    return answering(new Answer.Unsure()).wording(_ -> new Worded.Said(text));
  }

  @Override
  public Worded word(Telling telling, Duration within) {
    told.add(telling);
    return takes.compareTo(within) > 0 ? new Worded.Unsaid() : words.apply(telling);
  }
}
