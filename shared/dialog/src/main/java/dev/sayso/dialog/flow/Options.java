package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Offers a few products to choose from, each with pack and price, so that they can be told apart.
record Options(Facts facts) {

  /// Offers these, at most as many as the budget allows; the session remembers them in this order.
  Decision offer(State state, Browsing browsing, List<Product> options, Prompt question) {
    return offer(state, browsing, options, question, _ -> Prompt.NONE);
  }

  /// Offers these, each with the reason why it is offered.
  Decision offer(
      State state,
      Browsing browsing,
      List<Product> options,
      Prompt question,
      Function<Product, Prompt> reason) {
    var shown = options.stream().map(Product::sku).toList();
    var seen = new ArrayList<>(browsing.seen());
    shown.stream().filter(sku -> !seen.contains(sku)).forEach(seen::add);
    var remembered =
        new Browsing(
            browsing.query(),
            browsing.under(),
            shown,
            seen,
            browsing.purpose(),
            browsing.amount(),
            browsing.replaces(),
            browsing.without());
    return Decision.say(state.choosing(remembered))
        .saying(lengths(options, reason))
        .ask(question, facts.book().say("choose.short"))
        .showing(display(browsing.query(), options));
  }

  private List<Prompt> lengths(List<Product> options, Function<Product, Prompt> reason) {
    var lengths = new ArrayList<Prompt>();
    lengths.add(list(options, product -> reasoned(product, reason.apply(product))));
    lengths.add(list(options, this::plain));
    lengths.add(
        list(options, product -> Prompt.of(facts.wording().quantified(product, Quantity.ONE))));
    lengths.addAll(shortest(options));
    return lengths;
  }

  /// Packs of one name are told apart by their packs, and the name is said once.
  private List<Prompt> shortest(List<Product> options) {
    var names = options.stream().map(facts.wording()::name).distinct().toList();
    if (names.size() == options.size() || options.stream().anyMatch(this::isUnpacked)) {
      return List.of(
          list(options, this::brief),
          list(options, product -> Prompt.of(facts.wording().name(product))));
    }
    return names.size() > 1
        ? List.of()
        : List.of(packs(names.getFirst(), options, true), packs(names.getFirst(), options, false));
  }

  private boolean isUnpacked(Product product) {
    return facts.wording().pack(product).isBlank();
  }

  private Prompt packs(String name, List<Product> options, boolean priced) {
    var packs =
        options.stream().map(product -> priced(facts.wording().pack(product), product, priced));
    return facts
        .book()
        .say("option.packs", "name", name, "packs", facts.wording().options(packs.toList()));
  }

  private Prompt priced(String item, Product product, boolean priced) {
    return facts
        .offer(product.sku())
        .filter(_ -> priced)
        .map(offer -> facts.book().say("item.priced", "item", item, "price", offer.price()))
        .orElseGet(() -> Prompt.of(item));
  }

  private Prompt list(List<Product> options, Function<Product, Prompt> form) {
    var list = facts.wording().options(options.stream().map(form).toList());
    return facts.book().say("sentence", "text", list);
  }

  private Prompt reasoned(Product product, Prompt reason) {
    var plain = plain(product);
    return reason.isBlank()
        ? plain
        : facts.book().say("option.reason", "option", plain, "reason", reason);
  }

  private Prompt plain(Product product) {
    return new Phrases(facts).offered(product);
  }

  private Prompt brief(Product product) {
    return priced(facts.wording().name(product), product, true);
  }

  private Reply.Display display(String title, List<Product> options) {
    var rows = options.stream().map(this::row).toList();
    return new Reply.Display(title, rows);
  }

  private Reply.Display.Row row(Product product) {
    var price =
        facts.offer(product.sku()).map(offer -> facts.book().money(offer.price()).written());
    return new Reply.Display.Row(
        facts.wording().name(product), facts.wording().pack(product), price.orElse(""));
  }

  /// The products offered now, in spoken order.
  List<Product> shown(State state) {
    return state.session().topic().browsing().map(Browsing::shown).orElse(List.<Sku>of()).stream()
        .flatMap(sku -> facts.product(sku).stream())
        .toList();
  }
}
