package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Understands by rules alone: the words and phrases of a language, in files beside this class, and
/// a grammar shared by all languages. Its time grows with the length of the text, not faster than
/// its square, and it is safe for use by many threads.
public final class RuleInterpreter implements Interpreter {

  /// No recogniser is sure of more.
  private static final int MOST_HYPOTHESES = 9;

  private final Language language;
  private final Vocabulary vocabulary;
  private final Sentences sentences;
  private final Map<String, RuleInterpreter> others = new ConcurrentHashMap<>();

  RuleInterpreter(Language language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
    sentences = new Sentences(language, vocabulary);
  }

  /// For English, US and British.
  public static RuleInterpreter english(Vocabulary vocabulary) {
    return of(Locale.ENGLISH, vocabulary);
  }

  /// For the language of a locale; English, where Sayso does not know it.
  public static RuleInterpreter of(Locale locale, Vocabulary vocabulary) {
    return new RuleInterpreter(Language.of(locale), vocabulary);
  }

  /// The same shop in another language, which is made once.
  @Override
  public RuleInterpreter in(Locale locale) {
    var asked = Language.of(locale);
    return asked == language
        ? this
        : others.computeIfAbsent(asked.code(), _ -> new RuleInterpreter(asked, vocabulary));
  }

  /// The same language with the words of another shop; cheap.
  public RuleInterpreter with(Vocabulary vocabulary) {
    return new RuleInterpreter(language, vocabulary);
  }

  @Override
  public Interpretation interpret(Utterance.Heard heard, Context context) {
    return all(heard, context).stream()
        .filter(meant -> !unclear(meant))
        .findFirst()
        .orElseGet(() -> sentences.interpret(heard.best(), context));
  }

  @Override
  public List<Interpretation> all(Utterance.Heard heard, Context context) {
    var best = sentences.interpret(heard.best(), context);
    var others =
        heard.hypotheses().stream()
            .skip(1)
            .limit(MOST_HYPOTHESES)
            .map(text -> sentences.interpret(text, context))
            .filter(other -> !unclear(other) && !answers(other));
    return Stream.concat(Stream.of(best), others).distinct().toList();
  }

  private static boolean unclear(Interpretation interpretation) {
    return interpretation.first() instanceof Intent.Unclear;
  }

  /// Whether it would settle an open question; that is too much for a guess.
  private static boolean answers(Interpretation interpretation) {
    return interpretation.intents().stream()
        .anyMatch(intent ->
            intent instanceof Intent.Yes
                || intent instanceof Intent.No
                || intent instanceof Intent.SayCode);
  }
}
