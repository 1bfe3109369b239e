package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Session.Purpose;

/// Asks how many, where what was asked for cannot be sold.
record QuantityQuestions(Facts facts) {

  /// More was asked for than the shop sells at once.
  Decision overCap(State state, Product product, Purpose purpose) {
    var asked = state.focus(product.sku()).missing(new Missing.QuantityOf(product.sku(), purpose));
    return Decision.say(
            asked,
            facts
                .book()
                .say(
                    "quantity.cap",
                    "max",
                    facts.shop().terms().maxQuantity(),
                    "name",
                    facts.wording().name(product)))
        .ask(facts.book().say("quantity.ask"));
  }

  /// A number of something that is sold by weight: three tomatoes are not three kilos.
  Decision byWeight(State state, Product product) {
    var asked =
        state.focus(product.sku()).missing(new Missing.QuantityOf(product.sku(), Purpose.ADD));
    return Decision.say(asked, facts.book().say("by.weight", "name", facts.wording().name(product)))
        .ask(facts.book().say("by.weight.ask"));
  }
}
