package dev.sayso.dialog.flow;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.AskDetail.Detail;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.List;
import java.util.Optional;

/// Questions about the order that is proposed, or else about the cart, or about how this shop
/// delivers. The proposed order stays proposed.
record DetailFlow(Facts facts) {

  private static final int SELLER_WORDS = 4;

  Decision answer(State state, Intent.AskDetail asked) {
    var open = ProposalFlow.open(state);
    if (open.isPresent()) {
      return ofProposal(state, open.get(), asked.detail());
    }
    if (state.cart().isEmpty()) {
      return ofShop(state, asked.detail());
    }
    var quote = quote(cart(state));
    if (quote.lines().isEmpty()) {
      // Nothing of it can be had now: that comes first.
      return new CheckoutFlow(facts).checkOut(state);
    }
    return Decision.say(state.confirming(new Proposal.CheckOut()), told(quote, asked.detail()))
        .ask(facts.book().say("cart.ask"));
  }

  /// "How much is a gallon of milk?"
  Decision price(State state, Intent.AskPrice asked) {
    return Candidates.sold(facts, asked.item()).stream()
        .filter(Candidates.Candidate::isClear)
        .findFirst()
        .map(found -> new SearchFlow(facts).about(state, found.product()))
        .orElseGet(() ->
            new SearchFlow(facts).search(state, new Intent.Search(asked.item(), Optional.empty())));
  }

  /// Where the bargain is no longer what was read out, it is read out anew.
  private Decision ofProposal(State state, OrderSummary summary, Detail detail) {
    var quote = quote(summary.wholeCart() ? cart(state) : summary.lines());
    if (!quote.hash().equals(summary.hash())) {
      return new ProposalFlow(facts).again(state);
    }
    return Decision.say(state, told(quote, detail)).ask(facts.asking("again.order"));
  }

  private Prompt told(Quote quote, Detail detail) {
    var book = facts.book();
    var totals = quote.totals();
    return switch (detail) {
      case DELIVERY_COST -> delivery(totals.delivery());
      case DELIVERY_DAY ->
          book.say("detail.day", "day", facts.wording().day(quote.arrivesOn(), facts.today()));
      case TOTAL -> book.say("detail.total", "total", totals.total());
      case TAX ->
          totals.tax().isZero()
              ? book.say("detail.tax.none")
              : book.say("detail.tax", "tax", totals.tax());
      case SELLER -> book.say("detail.seller", "seller", Wording.cut(quote.seller(), SELLER_WORDS));
      case ADDRESS -> address(quote);
      case PAYMENT -> payment();
      case REASON -> reason(quote);
      case CHANGES -> changes(quote);
    };
  }

  /// With nothing proposed and an empty cart: what holds for every order.
  private Decision ofShop(State state, Detail detail) {
    var terms = facts.shop().terms();
    var text =
        switch (detail) {
          case DELIVERY_COST -> delivery(terms.delivery().fee());
          case DELIVERY_DAY ->
              facts
                  .book()
                  .say(
                      "detail.day",
                      "day",
                      facts
                          .wording()
                          .day(facts.today().plusDays(terms.delivery().days()), facts.today()));
          case SELLER ->
              facts.book().say("detail.seller", "seller", Wording.cut(terms.name(), SELLER_WORDS));
          case PAYMENT -> payment();
          case TOTAL, TAX, ADDRESS, REASON, CHANGES -> facts.book().say("cart.empty");
        };
    return Decision.say(state, text).ask(facts.book().say("hello.ask.short"));
  }

  private Prompt delivery(Money fee) {
    return fee.isZero()
        ? facts.book().say("detail.delivery.free")
        : facts.book().say("detail.delivery", "fee", fee);
  }

  /// Only the town: whoever listens need not hear where somebody lives.
  private Prompt address(Quote quote) {
    var to = quote.shipTo();
    return to == null || to.city().isBlank()
        ? facts.book().say("detail.address.none")
        : facts.book().say("detail.address", "city", Wording.cut(to.city(), 3));
  }

  private Prompt payment() {
    return facts
        .book()
        .say(facts.shopper().billing().paymentMethod() == null ? "detail.pay.none" : "detail.pay");
  }

  /// Why this was offered: how often and when it was bought.
  private Prompt reason(Quote quote) {
    var sku = quote.lines().getFirst().sku();
    var bought = facts.history().purchases(sku);
    if (bought.isEmpty()) {
      return facts.book().say("detail.reason.asked");
    }
    var day = new Deliveries(facts).on(bought.getFirst().at());
    return bought.size() == 1
        ? facts.book().say("detail.reason.once", "day", day)
        : facts.book().say("detail.reason", "count", bought.size(), "day", day);
  }

  private Prompt changes(Quote quote) {
    var changed = new Changes(facts).inWords(quote);
    return changed.isBlank()
        ? facts.book().say("detail.reason.asked")
        : facts.book().say("detail.changes", "what", changed);
  }

  private Quote quote(List<WantedLine> lines) {
    return facts.shop().checkout().quote(facts.shopper(), lines);
  }

  private static List<WantedLine> cart(State state) {
    return state.cart().lines().stream()
        .map(line -> new WantedLine(line.sku(), line.quantity()))
        .toList();
  }
}
