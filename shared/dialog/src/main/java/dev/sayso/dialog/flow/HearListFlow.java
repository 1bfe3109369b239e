package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;

/// Reads the lines of a proposed order, a few at a time. The order stays proposed throughout.
record HearListFlow(Facts facts) {

  Decision hear(State state) {
    return state.session().expectation() instanceof Confirmation(Proposal.PlaceOrder(var summary))
        ? hear(state, summary)
        : new CartFlow(facts).read(state);
  }

  /// "More", while a proposed order is read out, is more of its list.
  Decision orRefine(State state, Intent.Refine refine) {
    boolean listing =
        refine.direction() == Intent.Refine.Direction.MORE
            && state.session().expectation() instanceof Confirmation(Proposal.PlaceOrder(var open))
            && open.told() > 0;
    return listing ? hear(state) : new RefineFlow(facts).refine(state, refine);
  }

  private Decision hear(State state, OrderSummary summary) {
    int from = summary.told() >= summary.lines().size() ? 0 : summary.told();
    int to = Math.min(summary.lines().size(), from + facts.budget().options());
    var told = summary.lines().subList(from, to);
    boolean more = to < summary.lines().size();
    return Decision.say(
            state.confirming(new Proposal.PlaceOrder(summary.told(to))),
            facts.book().say("sentence", "text", list(told, true)),
            facts.book().say("sentence", "text", list(told, false)))
        .ask(more ? facts.book().say("list.ask.more") : facts.asking("order.ask"));
  }

  private Prompt list(List<WantedLine> lines, boolean packs) {
    return facts
        .wording()
        .commas(lines.stream().map(line -> Prompt.of(item(line, packs))).toList());
  }

  private String item(WantedLine line, boolean packs) {
    return facts
        .product(line.sku())
        .filter(_ -> packs)
        .map(product -> facts.wording().quantified(product, line.quantity()))
        .orElseGet(() -> new Phrases(facts).name(line.sku()));
  }
}
