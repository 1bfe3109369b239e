package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Understands by rules alone: the words and phrases of a language, in files beside this class, and
/// a grammar shared by all languages. Its time grows with the length of the text, not faster than
/// its square, and it is safe for use by many threads.
public final class RuleInterpreter implements Interpreter {

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
    var best = sentences.interpret(heard.best(), context);
    if (!unclear(best)) {
      return best;
    }
    return heard.hypotheses().stream()
        .skip(1)
        .map(text -> sentences.interpret(text, context))
        .filter(other -> !unclear(other))
        .findFirst()
        .orElse(best);
  }

  private static boolean unclear(Interpretation interpretation) {
    return interpretation.first() instanceof Intent.Unclear;
  }
}
