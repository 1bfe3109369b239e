package dev.sayso.dev.play;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Reply;
import dev.sayso.seed.Listing;
import dev.sayso.seed.strict.BadInputException;
import java.time.Duration;
import java.util.List;

/// A shop that scenarios are played in, one after the other: it is set for a scenario, its world
/// changes, something is said. Turns are a second apart, so that two orders have an order.
public final class Stage {

  private static final Duration APART = Duration.ofSeconds(1);

  private final LocalShop shop;

  public Stage(LocalShop shop) {
    this.shop = shop;
  }

  public void set(Scenario scenario) {
    shop.seed(scenario.seed());
  }

  /// What happens before a step.
  public void change(Step.World world) {
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

  /// Attends to everybody who is due; the messages that go out.
  public List<Notice> sweep() {
    return shop.sweep().stream().flatMap(done -> done.notices().stream()).toList();
  }

  /// `id` is the turn's where the scenario states none.
  public Reply say(Step.Said said, String id) {
    return shop.assistant().reply(said.place().turn(said.id().orElse(id), said.utterance()));
  }
}
