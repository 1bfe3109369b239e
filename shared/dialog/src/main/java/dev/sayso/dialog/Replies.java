package dev.sayso.dialog;

import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.flow.Decision;
import dev.sayso.dialog.flow.Facts;
import dev.sayso.dialog.flow.OwnProducts;
import dev.sayso.dialog.flow.Reprompts;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Fitting;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.PromptBook;
import dev.sayso.dialog.speech.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Puts one reply together from what the flows decided: within the word budget, with one question
/// at most, that of the last decision.
record Replies(Facts facts, List<Decision> decisions) {

  private static final int SELLER_WORDS = 4;

  /// What is said.
  Prompt prompt() {
    boolean summary = decisions.stream().anyMatch(Decision::summary);
    int words = summary ? facts.budget().summaryWords() : facts.budget().words();
    var said = facts.visit().introduced() ? fitting(words) : introduced(words);
    // All there was to say was a question that has been asked too often.
    return said.isBlank() ? book().say("unclear.3.short") : said;
  }

  private Prompt introduced(int words) {
    var statements = told().stream().map(Decision::statement).toList();
    var introduction =
        introduction(facts.budget().words() - Fitting.fullest(statements, question()));
    return introduction.then(fitting(words - introduction.words()));
  }

  private Prompt fitting(int words) {
    var pieces =
        told().stream().map(one -> new Fitting.Piece(one.statement(), one.summary())).toList();
    return Fitting.fitting(pieces, question(), words);
  }

  /// Of several summaries of one turn only the last one holds, and none where something else in the
  /// same turn closed the question again.
  private List<Decision> told() {
    var last = decisions.getLast();
    boolean open =
        last.state().session().expectation() instanceof Confirmation(Proposal.PlaceOrder _);
    if (open && !last.summary()) {
      return decisions;
    }
    var told = decisions.stream().filter(one -> one == last || !one.summary()).toList();
    return told.isEmpty() ? decisions : told;
  }

  boolean listens() {
    return !question().isEmpty();
  }

  Optional<Prompt> reprompt(Expectation expectation) {
    return listens() ? Optional.of(again(expectation)) : Optional.empty();
  }

  Reply reply(Prompt prompt, Session session, Interpretation understood) {
    return new Reply(
        prompt,
        reprompt(session.expectation()),
        listens(),
        session.expectation(),
        understood,
        facts.turn().capabilities().screen() ? last(Decision::display) : Optional.empty(),
        last(Decision::card),
        handover(),
        new OwnProducts(facts).names(),
        candidates(),
        course(understood));
  }

  private List<Guess> candidates() {
    return decisions.reversed().stream()
        .map(Decision::candidates)
        .filter(weighed -> !weighed.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// The answer to a turn that was delivered before.
  static Reply again(Session session, Session.LastTurn last) {
    return new Reply(
        last.prompt(),
        last.listens() ? Optional.of(last.reprompt()) : Optional.empty(),
        last.listens(),
        session.expectation(),
        Interpretation.of(new Intent.Repeat()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The answer to somebody who talks too fast.
  static Reply moment(Locale locale) {
    return new Reply(
        PromptBook.of(locale).say("pace.moment"),
        Optional.empty(),
        false,
        new Expectation.Nothing(),
        Interpretation.of(new Intent.Repeat()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The answer to a conversation that was closed: nothing said now is heard.
  static Reply silent() {
    return new Reply(
        Prompt.NONE,
        Optional.empty(),
        false,
        new Expectation.Nothing(),
        Interpretation.of(new Intent.Stop()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The question in its lengths. What was asked twice in a row already is asked in other words, or
  /// not at all: nobody is asked the same thing three times.
  private List<Prompt> question() {
    var asked = decisions.getLast().question();
    if (asked.stream().anyMatch(this::isRepeated)) {
      return asked;
    }
    var said = facts.visit().session().said();
    var fresh = asked.stream().filter(one -> !said.wouldNag(lastSentence(one))).toList();
    if (!fresh.isEmpty() || asked.isEmpty()) {
      return fresh;
    }
    var otherwise = again(decisions.getLast().state().session().expectation());
    return said.wouldNag(lastSentence(otherwise)) ? List.of() : List.of(otherwise);
  }

  /// Whether the shopper asked to hear the last reply again, of which the question is only the end.
  private boolean isRepeated(Prompt question) {
    var last = facts.visit().session().lastTurn();
    return !lastSentence(question).equals(question.spoken())
        && last.filter(turn -> turn.prompt().equals(question)).isPresent();
  }

  /// A reply that is said again ends with its question, which counts as asked again.
  private static String lastSentence(Prompt question) {
    var spoken = question.spoken();
    int end = Math.max(spoken.lastIndexOf(". "), spoken.lastIndexOf("! "));
    return spoken.substring(end < 0 ? 0 : end + 2);
  }

  private Prompt again(Expectation expectation) {
    return Reprompts.again(facts, expectation).orElseGet(() -> book().say("again.anything"));
  }

  /// What was said in this conversation, once this is said too.
  Session.Said said(Prompt prompt) {
    var question =
        question().stream()
            .filter(one -> prompt.spoken().endsWith(one.spoken()))
            .map(Replies::lastSentence)
            .findFirst()
            .orElse("");
    var said = facts.visit().session().said().and(book().told(prompt), question, prompt.words());
    return ordered() ? said.afresh() : said;
  }

  /// Whether this turn placed an order, or turned to another one.
  private boolean ordered() {
    var after = decisions.getLast().state().session().topic().order();
    return after.isPresent() && !after.equals(facts.visit().session().topic().order());
  }

  /// How the task went until now.
  private Reply.Course course(Interpretation understood) {
    var before = facts.visit().session();
    return new Reply.Course(before.said().words(), Reply.Course.turnsDown(before, understood));
  }

  Optional<Handover> handover() {
    return last(Decision::handover);
  }

  /// The short form unless this many words are left for it.
  private Prompt introduction(int left) {
    var seller = Wording.cut(facts.shop().terms().name(), SELLER_WORDS);
    var full = book().say("introduction", "seller", seller);
    return full.words() <= left ? full : book().say("introduction.short");
  }

  private PromptBook book() {
    return facts.book();
  }

  private <T> Optional<T> last(Function<Decision, Optional<T>> part) {
    return decisions.reversed().stream()
        .flatMap(decision -> part.apply(decision).stream())
        .findFirst();
  }
}
