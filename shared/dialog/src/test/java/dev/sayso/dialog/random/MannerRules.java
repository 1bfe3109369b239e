package dev.sayso.dialog.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Expectation.Choice;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.WordBudget;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How every reply must be: never empty, within the word budget, with one question at most and the
/// microphone open exactly then, no more options than can be kept in mind, and never the same
/// question three times in a row.
final class MannerRules {

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

  private final Map<String, Asked> asked = new HashMap<>();

  void check(Moment moment) {
    var reply = moment.reply();
    var spoken = reply.prompt().spoken();
    assertThat(spoken).as("a reply says something").isNotBlank();
    var budget = WordBudget.of(moment.said().surface());
    int most = isSummary(reply) ? budget.summaryWords() : budget.words();
    assertThat(reply.prompt().words()).as("words").isLessThanOrEqualTo(most);
    long questions = spoken.chars().filter(letter -> letter == '?').count();
    assertThat(questions).as("questions").isEqualTo(reply.listens() ? 1 : 0);
    assertThat(spoken.endsWith("?")).as("listens to a question").isEqualTo(reply.listens());
    assertThat(reply.reprompt().isPresent()).as("a reprompt").isEqualTo(reply.listens());
    if (reply.expects() instanceof Choice(Options.Products()) && reply.listens()) {
      assertThat(reply.display().map(shown -> shown.rows().size()).orElse(0))
          .as("options")
          .isLessThanOrEqualTo(budget.options());
    }
    notAThirdTime(moment);
  }

  /// What the shopper wants to hear again, may be heard again. A conversation that rested for days
  /// begins anew.
  private void notAThirdTime(Moment moment) {
    var sentences = SENTENCE.split(moment.reply().prompt().spoken().strip());
    var last = sentences[sentences.length - 1];
    var question = last.endsWith("?") ? last : "";
    var before = asked.getOrDefault(moment.conversation(), new Asked("", 0));
    boolean wished = moment.intents().getFirst() instanceof Intent.Repeat;
    int more = wished ? 0 : 1;
    int times = before.question().equals(question) ? before.times() + more : 1;
    asked.put(moment.conversation(), new Asked(question, times));
    assertThat(question.isEmpty() ? 0 : times).as("times of " + question).isLessThan(3);
  }

  private static boolean isSummary(Reply reply) {
    return reply.expects() instanceof Confirmation(Proposal.PlaceOrder _);
  }

  private record Asked(String question, int times) {}
}
