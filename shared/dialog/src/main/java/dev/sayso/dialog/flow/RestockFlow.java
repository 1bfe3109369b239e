package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal.Restock;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.AskDetail.Detail;
import dev.sayso.dialog.intent.Intent.Refine.Direction;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// Answers to what was told to run low: what goes into the cart, and what is to be ordered, which
/// reads a summary out as always.
record RestockFlow(Facts facts) {

  /// What an intent means while these are open; empty where it means what it always does.
  Optional<Decision> answer(State state, Restock open, Intent intent) {
    return switch (intent) {
      case Intent.Choose(var pick) -> picked(state, open, pick);
      case Intent.Narrow(var to, var _, var _) -> named(state, open, List.of(to));
      case Intent.JustItem(var items) -> named(state, open, items);
      case Intent.Correct(var item) -> named(state, open, List.of(item));
      case Intent.Add(var items) -> named(state, open, items);
      case Intent.Reorder(var items) -> ordered(state, open, items);
      case Intent.AddThat(var amount) -> all(state, open, amount);
      case Intent.Remove(var items) -> without(state, open, items);
      case Intent.Checkout _ -> Optional.of(order(state, told(open)));
      case Intent.HearList _, Intent.RunningLow _ -> Optional.of(more(state, open));
      case Intent.Refine(var direction) when direction == Direction.MORE ->
          Optional.of(more(state, open));
      case Intent.AskDetail(var detail) when detail == Detail.REASON ->
          Optional.of(new LowFlow(facts).why(state, open));
      default -> Optional.empty();
    };
  }

  /// A yes: to hear on, or to put all of it into the cart; "order them" is no yes to the cart.
  Decision yes(State state, Restock open) {
    if (facts.turn().utterance() instanceof Utterance.Heard heard
        && facts.book().mentions("words.order", heard.best())) {
      return order(state, told(open));
    }
    return open.told() < open.lines().size() ? more(state, open) : add(state, open.lines());
  }

  Decision no(State state) {
    return Decision.say(state.idle(), facts.book().say("low.not"));
  }

  private Decision more(State state, Restock open) {
    int from = open.told() < open.lines().size() ? open.told() : 0;
    return new LowFlow(facts).tell(state, open.lines(), from);
  }

  private Optional<Decision> picked(State state, Restock open, Pick pick) {
    var told = told(open);
    return switch (pick) {
      case Pick.All _ -> Optional.of(add(state, told));
      case Pick.First(int count) ->
          Optional.of(add(state, told.subList(0, Math.min(count, told.size()))));
      // Also what was not told yet.
      case Pick.Named(var item) -> named(state, open, List.of(item));
      case Pick.Ordinal _, Pick.Last _, Pick.Cheapest _, Pick.BestRated _, Pick.Other _ ->
          new Picks(facts)
              .pick(state, pick)
              .map(product -> add(state, of(told, List.of(product.sku()))));
    };
  }

  /// Only where all that was named is among what runs low.
  private Optional<Decision> named(State state, Restock open, List<ItemPhrase> items) {
    if (items.stream().allMatch(item -> facts.book().lists("words.all", item.text()))) {
      return Optional.of(add(state, told(open)));
    }
    return lines(open, items).map(lines -> add(state, lines));
  }

  private Optional<Decision> ordered(State state, Restock open, List<ItemPhrase> items) {
    return items.stream().allMatch(item -> item.text().isBlank())
        ? Optional.of(order(state, told(open)))
        : lines(open, items).map(lines -> order(state, lines));
  }

  private Optional<Decision> all(State state, Restock open, Amount amount) {
    var told = told(open);
    if (amount instanceof Amount.Unstated) {
      return Optional.of(add(state, told));
    }
    return told.size() == 1 ? Optional.empty() : first(state, told, amount);
  }

  /// "Add two of them": the first two.
  private Optional<Decision> first(State state, List<WantedLine> told, Amount amount) {
    return amount instanceof Amount.Packs(int count) && count <= told.size()
        ? Optional.of(add(state, told.subList(0, count)))
        : Optional.empty();
  }

  private Optional<Decision> without(State state, Restock open, List<ItemPhrase> items) {
    var gone = lines(open, items).orElse(List.of());
    var left = open.lines().stream().filter(line -> !gone.contains(line)).toList();
    if (gone.isEmpty() || left.isEmpty()) {
      return gone.isEmpty() ? Optional.empty() : Optional.of(no(state));
    }
    int told = (int) left.stream().filter(told(open)::contains).count();
    var said =
        facts
            .book()
            .say(
                "low.without",
                "items",
                new Phrases(facts).some(gone.stream().map(WantedLine::sku).toList()));
    return Optional.of(
        Decision.say(state.confirming(new Restock(left, told)), said)
            .ask(new LowFlow(facts).question(left.size(), told)));
  }

  /// The lines that these words name, with the amount that was said; empty where one names none.
  private Optional<List<WantedLine>> lines(Restock open, List<ItemPhrase> items) {
    var skus = open.lines().stream().map(WantedLine::sku).toList();
    var named = items.stream().flatMap(item -> line(open, item, skus).stream()).distinct().toList();
    return named.size() == items.size() && !items.isEmpty() ? Optional.of(named) : Optional.empty();
  }

  private Optional<WantedLine> line(Restock open, ItemPhrase item, List<Sku> skus) {
    return Candidates.among(facts, item, skus)
        .map(product ->
            item.amount() instanceof Amount.Unstated
                ? of(open.lines(), List.of(product.sku())).getFirst()
                : asked(product, item.amount()));
  }

  private static WantedLine asked(Product product, Amount amount) {
    return new WantedLine(product.sku(), Amounts.packs(product, amount));
  }

  /// Into the cart, but for what is there already or came to be on its way meanwhile.
  private Decision add(State state, List<WantedLine> lines) {
    var needs = new Needs(facts);
    var missing =
        lines.stream()
            .filter(line -> state.cart().line(line.sku()).isEmpty())
            .filter(line -> !needs.isComing(line.sku()))
            .toList();
    return missing.isEmpty()
        ? Decision.say(CartFlow.askForMore(state), facts.book().say("low.there"))
            .ask(facts.book().say("anything.else"))
        : new AddFlow(facts).lines(state.idle(), missing);
  }

  private Decision order(State state, List<WantedLine> lines) {
    return new DuplicateGuard(facts)
        .ask(state.idle(), lines, Prompt.NONE)
        .orElseGet(() -> new ReorderFlow(facts).propose(state.idle(), lines, Prompt.NONE));
  }

  private static List<WantedLine> told(Restock open) {
    return open.lines().subList(0, open.told());
  }

  private static List<WantedLine> of(List<WantedLine> lines, List<Sku> skus) {
    return lines.stream().filter(line -> skus.contains(line.sku())).toList();
  }
}
