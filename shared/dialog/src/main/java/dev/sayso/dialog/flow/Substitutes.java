package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// What to say when something is sold out: name it, and offer the catalogue's substitute where one
/// is in stock. Never a silent one.
record Substitutes(Facts facts) {

  /// None of these can be had.
  Decision soldOut(State state, List<Sku> skus) {
    var phrases = new Phrases(facts);
    var gone = facts.book().say("soldout", "items", phrases.some(skus));
    return instead(skus.getFirst())
        .map(substitute -> offer(state, gone, substitute))
        .orElseGet(() -> Decision.say(state.idle(), gone).ask(facts.book().say("soldout.ask")));
  }

  /// The first substitute of the product that is in stock.
  Optional<Product> instead(Sku sku) {
    var listed =
        facts.product(sku).map(product -> product.details().substitutes()).orElse(List.of());
    var offers = facts.offers(listed);
    return listed.stream()
        .filter(other -> offers.containsKey(other) && offers.get(other).stock() > 0)
        .flatMap(other -> facts.product(other).stream())
        .findFirst();
  }

  private Decision offer(State state, Prompt gone, Product substitute) {
    var line = new WantedLine(substitute.sku(), Quantity.ONE);
    var offered =
        facts.book().say("soldout.instead", "item", new Phrases(facts).offered(substitute));
    var asked = state.focus(substitute.sku()).confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(asked, gone.then(offered)).ask(facts.book().say("soldout.instead.ask"));
  }
}
