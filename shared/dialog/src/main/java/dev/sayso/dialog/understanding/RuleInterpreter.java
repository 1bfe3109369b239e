package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;

/// Understands by rules alone: the words and phrases of a language, in files beside this class, and
/// a grammar shared by all languages. Its time grows with the length of the text, not faster than
/// its square, and it is safe for use by many threads.
public final class RuleInterpreter implements Interpreter {

  private final Language language;
  private final Sentences sentences;

  RuleInterpreter(Language language, Vocabulary vocabulary) {
    this.language = language;
    sentences = new Sentences(language, vocabulary);
  }

  /// For English, US and British.
  public static RuleInterpreter english(Vocabulary vocabulary) {
    return new RuleInterpreter(Language.load("en"), vocabulary);
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
