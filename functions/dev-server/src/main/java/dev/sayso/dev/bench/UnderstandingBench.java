package dev.sayso.dev.bench;

import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Says hard words to the assistant, each in a shop of its own, and looks at what comes of them.
public record UnderstandingBench(LocalShop shop, Seed seed) {

  /// What came of one utterance, by the rules alone and with a model.
  public record Result(HardUtterance utterance, Outcome rules, Outcome model) {}

  /// The intent that was understood, whether it is what was wanted, and whether the cart or the
  /// orders were changed by it.
  public record Outcome(String intent, boolean met, boolean changed) {}

  /// `model` is asked where the rules are unsure.
  public Result measure(HardUtterance utterance, LanguageModel model) {
    return new Result(utterance, outcome(utterance, LanguageModel.NONE), outcome(utterance, model));
  }

  private Outcome outcome(HardUtterance utterance, LanguageModel model) {
    shop.seed(seed);
    shop.connect(model);
    var speaker = shop.shoppers().getFirst().id();
    var locale = shop.shop().terms().locales().getFirst();
    var place = new Place(speaker, Optional.of(speaker), "bench", Surface.SCREEN, locale);
    if (!utterance.before().isBlank()) {
      say(place, utterance.before());
    }
    var before = shop.visit(speaker);
    var reply = say(place, utterance.words());
    var after = shop.visit(speaker);
    boolean changed =
        !before.cart().equals(after.cart())
            || !before.orders().orders().equals(after.orders().orders());
    var intent = reply.understood().first().getClass().getSimpleName();
    return new Outcome(intent, utterance.isMet(intent, offered(reply)), changed);
  }

  private Reply say(Place place, String words) {
    return shop.assistant()
        .reply(place.turn(UUID.randomUUID().toString(), Utterance.Heard.of(words)));
  }

  /// The skus that a yes or a choice would be about.
  private List<String> offered(Reply reply) {
    var skus = new ArrayList<String>();
    switch (reply.expects()) {
      case Expectation.Confirmation(Proposal.AddItems(var lines)) -> lines(lines, skus);
      case Expectation.Confirmation(Proposal.PlaceOrder(var summary)) ->
          lines(summary.lines(), skus);
      case Expectation.Choice(Expectation.Options.Products()) ->
          reply.display().stream()
              .flatMap(display -> display.rows().stream())
              .forEach(row -> named(row, skus));
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ -> {
        // Nothing is offered.
      }
    }
    return skus;
  }

  private static void lines(List<WantedLine> lines, List<String> skus) {
    lines.forEach(line -> skus.add(line.sku().value()));
  }

  /// A row on the screen by its name.
  private void named(Reply.Display.Row row, List<String> skus) {
    seed.products().stream()
        .filter(product -> product.spoken().equals(row.primary()))
        .forEach(product -> skus.add(product.sku().value()));
  }
}
