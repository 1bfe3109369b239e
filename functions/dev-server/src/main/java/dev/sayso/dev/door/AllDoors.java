package dev.sayso.dev.door;

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
        Map.of(
            "/",
            Door.get(_ -> Answer.html(StartPage.of(shop))),
            "/health",
            Door.get(_ -> health(shop)),
            "/alexa",
            Door.post(alexa::answer),
            DIALOGFLOW,
            Door.post(dialogflow::answer),
            ACTIONS,
            Door.post(actions::answer),
            "/dev/seed",
            Door.exclusive(LARGEST_SEED, seeding::answer),
            "/dev/clock",
            Door.post(new ClockDoor(shop.clock())::answer),
            "/dev/say",
            Door.post(new SayDoor(shop)::answer),
            "/dev/shoppers/",
            Door.get(new ShopperDoor(shop)::answer),
            "/dev/order-events",
            Door.post(new OrderEventDoor(shop)::answer)));
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
