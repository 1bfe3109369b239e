package dev.sayso.dev.play;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Reply;
import dev.sayso.seed.Listing;
import dev.sayso.seed.strict.BadInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plays scenarios, each from its own seed, against one shop. Turns are a second apart, so that two
/// orders have an order. The first step that goes wrong ends a scenario.
public final class ScenarioPlayer {

  private static final Duration APART = Duration.ofSeconds(1);

  private final LocalShop shop;
  private final Consumer<String> transcript;

  /// `transcript` hears every line that is said on either side.
  public ScenarioPlayer(LocalShop shop, Consumer<String> transcript) {
    this.shop = shop;
    this.transcript = transcript;
  }

  public Outcome play(Scenario scenario) {
    shop.seed(scenario.seed());
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      var why = play(step, scenario.name() + "/" + (i + 1));
      if (why.isPresent()) {
        return new Outcome.Failed(scenario.name(), i + 1, step.label(), why.get());
      }
    }
    return new Outcome.Passed(scenario.name());
  }

  private Optional<String> play(Step step, String id) {
    try {
      change(step.world());
      var reply = step.said().map(said -> say(said, step.label(), id));
      var misses = new ArrayList<String>();
      reply.ifPresent(heard -> misses.addAll(misses(step, heard)));
      misses.addAll(stateMisses(step));
      var heard = reply.map(said -> ", heard \"" + said.prompt().written() + "\"").orElse("");
      return misses.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", misses) + heard);
    } catch (BadInputException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return Optional.of("expected a reply, but Sayso broke: " + e);
    }
  }

  void change(Step.World world) {
    var next = shop.clock().instant().plus(world.after().orElse(APART));
    shop.clock().set(world.now().orElse(next));
    world.event().ifPresent(this::report);
    shop.list(world.offers().stream().map(this::listing).toList());
  }

  private void report(OrderEvent event) {
    if (shop.record(event).isEmpty()) {
      throw new BadInputException("event: there is no order " + event.order());
    }
  }

  private Listing listing(Restocking change) {
    Product product =
        shop.shop()
            .catalog()
            .product(change.sku())
            .orElseThrow(() -> new BadInputException("offers: no product " + change.sku()));
    var before = shop.shop().offers().offers(List.of(change.sku())).get(change.sku());
    var currency = shop.shop().terms().currency();
    var was = before == null ? Money.zero(currency) : before.price();
    var price = change.price().isPresent() ? new Money(change.price().getAsLong(), currency) : was;
    int stock = change.stock().orElse(before == null ? 0 : before.stock());
    return new Listing(product, new Offer(change.sku(), price, stock, shop.clock().instant()));
  }

  private Reply say(Step.Said said, String label, String id) {
    transcript.accept("you> " + label);
    var turn = said.place().turn(said.id().orElse(id), said.utterance());
    var reply = shop.assistant().reply(turn);
    transcript.accept("sayso> " + reply.prompt().written());
    return reply;
  }

  private static List<String> misses(Step step, Reply reply) {
    var misses = new ArrayList<String>();
    step.said().ifPresent(said -> misses.addAll(Etiquette.misses(reply, said.place().surface())));
    step.reply().ifPresent(expected -> misses.addAll(expected.misses(reply)));
    return misses;
  }

  private List<String> stateMisses(Step step) {
    if (step.state().isAny()) {
      return List.of();
    }
    var speaker =
        step.said()
            .map(said -> said.place().speaker())
            .or(() -> shop.shoppers().stream().map(one -> one.id()).findFirst())
            .orElse(new ShopperId("nobody"));
    return shop.shopper(speaker)
        .map(state -> step.state().misses(state))
        .orElse(List.of("there is no shopper " + speaker));
  }
}
