package dev.sayso.dialog.flow;

import dev.sayso.commerce.Digest;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.answer.AnswerWords;
import dev.sayso.dialog.answer.Briefing;
import dev.sayso.dialog.answer.FactCheck;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.LanguageModel.Worded;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Has a language model word what was decided, where a flow gave the facts for it: only the words
/// change, never the decision. What says more than the facts is not said; then, and without a
/// model, the flow's own words stand.
public record WordedReply(Facts facts, LanguageModel model) {

  /// In fewer words nothing is worth asking for.
  private static final int LEAST_WORDS = 6;

  /// The decisions, of which the last may have other words.
  public List<Decision> on(List<Decision> decisions) {
    var last = decisions.getLast();
    if (model == LanguageModel.NONE
        || last.briefing().isEmpty()
        || decisions.size() > 1
        || !(facts.turn().utterance() instanceof Utterance.Heard heard)) {
      return decisions;
    }
    int words = words(last);
    return words < LEAST_WORDS ? decisions : List.of(worded(last, heard.best(), words));
  }

  /// What is left beside the question and, at the first time, the introduction.
  private int words(Decision decision) {
    int asked = decision.question().stream().mapToInt(Prompt::words).min().orElse(0);
    int introduced =
        facts.visit().introduced() ? 0 : facts.book().say("introduction.short").words();
    return facts.budget().words() - asked - introduced;
  }

  private Decision worded(Decision decision, String heard, int words) {
    var briefing = decision.briefing().orElseThrow();
    var question = new Redacting(facts).of(heard);
    var telling =
        new Telling(
            Digest.of(facts.shopper().id().value()),
            new Question.Utterance(
                question, facts.turn().locale(), facts.shop().terms().currency()),
            briefing.facts(),
            briefing.names(),
            words);
    return switch (model.word(telling, facts.turn().capabilities().patience())) {
      case Worded.Said(String text) -> checked(decision, question, text, words);
      case Worded.Unsaid() -> decision;
    };
  }

  private Decision checked(Decision decision, String question, String text, int words) {
    var check = check(decision.briefing().orElseThrow(), question);
    var plain = text.strip().replaceAll("\\s+", " ");
    if (!check.passes(plain)) {
      return decision;
    }
    var said = prompt(check, plain);
    if (said.words() > words) {
      return decision;
    }
    var lengths = new ArrayList<Prompt>();
    lengths.add(said);
    lengths.addAll(decision.statement());
    return decision.saying(lengths);
  }

  private FactCheck check(Briefing briefing, String question) {
    var foods = facts.foods();
    return new FactCheck(
        AnswerWords.of(facts.book().locale()), briefing, question, foods::mentions);
  }

  /// Money is spoken and written as everywhere else.
  private Prompt prompt(FactCheck check, String text) {
    return new Prompt(
        ended(money(check, text, Prompt::spoken)), ended(money(check, text, Prompt::written)));
  }

  private String money(FactCheck check, String text, Function<Prompt, String> form) {
    var said = new StringBuilder();
    int at = 0;
    for (var amount : check.amounts(text)) {
      said.append(text, at, amount.from());
      said.append(form.apply(facts.book().money(facts.money(amount.minor()))));
      at = amount.to();
    }
    return said.append(text.substring(at)).toString();
  }

  private static String ended(String text) {
    return text.matches(".*[.!]") ? text : text.replaceAll("[,;:\\s]+$", "") + ".";
  }
}
