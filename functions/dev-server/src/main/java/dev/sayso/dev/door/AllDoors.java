package dev.sayso.dev.door;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.channel.google.ActionsChannel;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.dev.local.LocalShop;
import java.util.Map;
import java.util.function.Consumer;

/// Every address of the local server.
final class AllDoors {

  private static final String DIALOGFLOW = "/google/dialogflow-cx";
  private static final String ACTIONS = "/google/actions";
  private static final int LARGEST_SEED = 32 * 1024 * 1024;

  private AllDoors() {}

  static Doors of(LocalShop shop, Callers callers, Consumer<Throwable> failures) {
    var seeding = new SeedDoor(shop);
    var alexa = new AlexaDoor(shop, callers, failures);
    var dialogflow =
        new GoogleDoor(DIALOGFLOW, shop, DialogflowChannel::new, callers.dialogflow(), failures);
    var actions = new GoogleDoor(ACTIONS, shop, ActionsChannel::new, callers.actions(), failures);
    return new Doors(
        Map.ofEntries(
            entry("/", Door.get(_ -> Answer.html(StartPage.of(shop)))),
            entry("/health", Door.get(_ -> health(shop))),
            entry("/alexa", Door.post(alexa::answer)),
            entry(DIALOGFLOW, Door.post(dialogflow::answer)),
            entry(ACTIONS, Door.post(actions::answer)),
            entry("/dev/seed", Door.exclusive(LARGEST_SEED, seeding::answer)),
            entry("/dev/clock", Door.post(new ClockDoor(shop.clock())::answer)),
            entry("/dev/say", Door.post(new SayDoor(shop)::answer)),
            entry("/dev/shoppers/", Door.get(new ShopperDoor(shop)::answer)),
            entry("/dev/order-events", Door.post(new OrderEventDoor(shop)::answer)),
            entry("/dev/sweep", Door.post(new SweepDoor(shop)::sweep)),
            entry("/dev/outbox", Door.get(new SweepDoor(shop)::outbox))));
  }

  private static Answer health(LocalShop shop) {
    return Answer.json(
        JsonNodeFactory.instance
            .objectNode()
            .put("status", "ok")
            .put("shop", shop.shop().terms().name())
            .put("products", shop.shop().catalog().size())
            .put("now", shop.clock().instant().toString()));
  }
}
