package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Adjust.Step;
import dev.sayso.dialog.intent.ItemPhrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One more, one less, twice as much: of the proposed order, of what was named, or of what was last
/// talked about.
record AdjustFlow(Facts facts) {

  Decision adjust(State state, Intent.Adjust asked) {
    var line = proposed(state, asked.item()).or(() -> inCart(state, asked.item()));
    var product = line.map(WantedLine::sku).flatMap(facts::product);
    if (line.isEmpty() || product.isEmpty()) {
      return absent(state, asked);
    }
    var name = Optional.of(ItemPhrase.of(product.get().spoken()));
    var packs = after(line.get().quantity().packs(), asked.step());
    return packs.signum() <= 0
        ? new ProposalFlow(facts).remove(state, List.of(name.get()))
        : new CorrectionFlow(facts)
            .change(state, new Intent.ChangeQuantity(name, amount(product.get(), packs)));
  }

  private Optional<WantedLine> proposed(State state, Optional<ItemPhrase> item) {
    var lines =
        ProposalFlow.open(state)
            .filter(summary -> !summary.wholeCart())
            .map(summary -> summary.lines())
            .orElse(List.of());
    var said = item.filter(phrase -> !phrase.text().isBlank());
    if (said.isEmpty()) {
      return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    }
    var meant = Candidates.among(facts, said.get(), lines.stream().map(WantedLine::sku).toList());
    return lines.stream()
        .filter(line -> meant.filter(product -> product.sku().equals(line.sku())).isPresent())
        .findFirst();
  }

  private Optional<WantedLine> inCart(State state, Optional<ItemPhrase> item) {
    return new CartFlow(facts)
        .line(state, item.orElseGet(() -> ItemPhrase.of("")))
        .map(AdjustFlow::wanted);
  }

  private static WantedLine wanted(LineItem line) {
    return new WantedLine(line.sku(), line.quantity());
  }

  private static BigDecimal after(BigDecimal packs, Step step) {
    return switch (step) {
      case Step.More(int count) -> packs.add(BigDecimal.valueOf(count));
      case Step.Fewer(int count) -> packs.subtract(BigDecimal.valueOf(count));
      case Step.Times(int factor) -> packs.multiply(BigDecimal.valueOf(factor));
    };
  }

  /// So many packs; loose goods by what they weigh.
  private static Amount amount(Product product, BigDecimal packs) {
    return product
        .pack()
        .content()
        .filter(_ -> product.byWeight())
        .<Amount>map(
            each -> new Amount.Measured(new Measure(each.amount().multiply(packs), each.unit())))
        .orElseGet(() -> new Amount.Packs(new Quantity(packs).wholePacks()));
  }

  /// None of it is there: more of a thing that was named or talked about is a wish for it.
  private Decision absent(State state, Intent.Adjust asked) {
    var more = asked.step() instanceof Step.More(int count) ? count : 1;
    boolean fewer = asked.step() instanceof Step.Fewer;
    var named = asked.item().filter(item -> !item.text().isBlank());
    if (fewer) {
      return new CartFlow(facts).remove(state, List.of(named.orElseGet(() -> ItemPhrase.of(""))));
    }
    return named
        .map(item -> new AddFlow(facts).add(state, List.of(item.with(new Amount.Packs(more)))))
        .orElseGet(() -> new CorrectionFlow(facts).addThat(state, new Amount.Packs(more)));
  }
}
