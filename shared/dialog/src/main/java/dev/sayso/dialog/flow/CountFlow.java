package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.replenishment.Purchase;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// Numbers that sound alike, fifteen and fifty: asked about only where the mistake would matter,
/// because it is dear and far from what the shopper is used to.
record CountFlow(Facts facts) {

  /// A quarter of what needs a voice code is dear.
  private static final int DEAR = 4;

  /// Asks which number was said. Empty where there is no doubt, or it would not matter.
  Optional<Decision> doubt(State state, Product product, Amount amount, Purpose purpose) {
    if (product.byWeight() || !(amount instanceof Amount.Packs(int heard))) {
      return Optional.empty();
    }
    return alike(heard)
        .filter(other -> matters(product, heard, other))
        .map(
            other -> ask(state, new Options.Counts(product.sku(), List.of(heard, other), purpose)));
  }

  Decision choose(State state, Options.Counts counts, Pick pick) {
    return switch (pick) {
      case Pick.Ordinal(int position) when position >= 1 && position <= counts.counts().size() ->
          taken(state, counts, counts.counts().get(position - 1));
      case Pick.Ordinal(int number) when counts.counts().contains(number) ->
          taken(state, counts, number);
      case Pick.Last _ -> taken(state, counts, counts.counts().getLast());
      case Pick.Ordinal _,
          Pick.Cheapest _,
          Pick.BestRated _,
          Pick.Named _,
          Pick.All _,
          Pick.First _,
          Pick.Other _ ->
          ask(state, counts);
    };
  }

  /// A number: whichever it is, it was said to a question about numbers.
  Decision amount(State state, Options.Counts counts, Amount amount) {
    return amount instanceof Amount.Packs(int count)
        ? taken(state, counts, count)
        : ask(state, counts);
  }

  private Decision taken(State state, Options.Counts counts, int count) {
    var amount = new Amount.Packs(count);
    return facts
        .product(counts.sku())
        .map(product ->
            switch (counts.purpose()) {
              case REORDER ->
                  new ReorderFlow(facts).certain(state.idle(), product, amount, Prompt.NONE);
              case ADD -> new AddFlow(facts).certain(state.idle(), product, amount);
              case REPLACE -> new AddFlow(facts).setCertain(state.idle(), product, amount);
            })
        .orElseGet(() -> new TalkFlow(facts).unclear(state));
  }

  private Decision ask(State state, Options.Counts counts) {
    var numbers =
        counts.counts().stream()
            .map(
                count -> facts.book().say("count.spelled", "count", count, "digits", digits(count)))
            .toList();
    return Decision.say(state.choosing(counts))
        .ask(
            facts.book().say("count.ask", "numbers", facts.wording().options(numbers)),
            facts.book().say("count.ask.short", "numbers", facts.wording().options(plain(counts))));
  }

  private static List<Prompt> plain(Options.Counts counts) {
    return counts.counts().stream().map(count -> Prompt.of(String.valueOf(count))).toList();
  }

  private String digits(int count) {
    return facts.book().digits(count);
  }

  /// Thirteen and thirty, to nineteen and ninety.
  private static Optional<Integer> alike(int heard) {
    if (heard >= 13 && heard <= 19) {
      return Optional.of((heard - 10) * 10);
    }
    return heard >= 30 && heard <= 90 && heard % 10 == 0
        ? Optional.of(heard / 10 + 10)
        : Optional.empty();
  }

  private boolean matters(Product product, int heard, int other) {
    int most = facts.shop().terms().maxQuantity();
    if (heard > most || other > most || isUsual(product, heard)) {
      return false;
    }
    long dear = facts.shop().terms().voiceCodeFrom().minor() / DEAR;
    return facts
        .offer(product.sku())
        .filter(offer -> offer.price().minor() * Math.abs(heard - other) >= dear)
        .isPresent();
  }

  /// Within twice as many and half as many as ever before.
  private boolean isUsual(Product product, int heard) {
    return facts.history().purchases(product.sku()).stream()
        .map(Purchase::line)
        .mapToInt(line -> line.quantity().wholePacks())
        .anyMatch(before -> heard <= 2 * before && 2 * heard >= before);
  }
}
