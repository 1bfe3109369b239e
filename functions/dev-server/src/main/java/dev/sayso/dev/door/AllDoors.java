package dev.sayso.dev.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.channel.google.ActionsChannel;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.wire.Wires;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Every address of the local server.
final class AllDoors {

  private static final String DIALOGFLOW = "/google/dialogflow-cx";
  private static final String ACTIONS = "/google/actions";
  private static final int LARGEST = 32 * 1024 * 1024;

  private AllDoors() {}

  static Doors of(Live live, Callers callers, Consumer<Throwable> failures) {
    var doors = new HashMap<String, Door>();
    doors.put("/", Door.get(PageDoor::start));
    doors.put("/page/", Door.get(PageDoor::answer));
    doors.put("/health", Door.get(_ -> health(live.shop())));
    platforms(doors, live, callers, failures);
    world(doors, live);
    looks(doors, live);
    return new Doors(doors);
  }

  private static void platforms(
      Map<String, Door> doors, Live live, Callers callers, Consumer<Throwable> failures) {
    var alexa = new AlexaDoor(live, callers, failures);
    var dialogflow =
        new GoogleDoor(
            DIALOGFLOW,
            live,
            (assistant, settings, journal) ->
                new DialogflowChannel(assistant, settings, journal, callers.accounts()),
            callers.dialogflow(),
            failures);
    var actions =
        new GoogleDoor(
            ACTIONS,
            live,
            (assistant, settings, journal) ->
                new ActionsChannel(assistant, settings, journal, callers.accounts()),
            callers.actions(),
            failures);
    doors.put("/alexa", Door.post(alexa::answer));
    doors.put(DIALOGFLOW, Door.post(dialogflow::answer));
    doors.put(ACTIONS, Door.post(actions::answer));
  }

  /// What changes the world.
  private static void world(Map<String, Door> doors, Live live) {
    var shop = live.shop();
    var undo = new Undo();
    var catalog = new CatalogDoor(shop, undo);
    doors.put("/dev/say", Door.post(new SayDoor(shop, live, new Wires(shop.home()))::answer));
    doors.put("/dev/clock", Door.post(told(live, "clock", new ClockDoor(shop.clock())::answer)));
    doors.put(
        "/dev/order-events",
        Door.post(told(live, "order", new OrderEventDoor(shop, live)::answer)));
    doors.put("/dev/seed", Door.exclusive(LARGEST, told(live, "shop", new SeedDoor(shop)::answer)));
    doors.put(
        "/dev/reset",
        Door.exclusive(LARGEST, told(live, "shop", new ResetDoor(shop, undo)::answer)));
    doors.put("/dev/catalog/check", Door.post(LARGEST, catalog::check));
    doors.put("/dev/catalog/load", Door.exclusive(LARGEST, told(live, "shop", catalog::load)));
    doors.put("/dev/catalog/undo", Door.exclusive(LARGEST, told(live, "shop", catalog::undo)));
    doors.put("/dev/sweep", Door.post(told(live, "shop", new SweepDoor(shop)::sweep)));
    doors.put("/dev/outbox", Door.get(new SweepDoor(shop)::outbox));
    doors.put("/dev/shop", Door.get(new ShopDoor(live, undo, doors.keySet())::answer));
  }

  private static void looks(Map<String, Door> doors, Live live) {
    var search = new SearchDoor(live.shop());
    var scenarios = new ScenarioDoor(live);
    doors.put("/dev/shoppers/", Door.get(new ShopperDoor(live.shop())::answer));
    doors.put("/dev/events", Door.get(new EventsDoor(live.happenings())::answer));
    doors.put("/dev/search", Door.post(search::search));
    doors.put("/dev/products", Door.post(search::products));
    doors.put("/dev/scenarios", Door.get(scenarios::list));
    doors.put("/dev/scenarios/play", Door.post(LARGEST, scenarios::play));
    doors.put("/dev/scenarios/record", Door.post(scenarios::record));
    doors.put("/dev/scenarios/finish", Door.post(scenarios::finish));
  }

  /// Whoever watches is told afterwards.
  private static Door.Knocking told(Live live, String what, Door.Knocking knocking) {
    return asked -> {
      var answer = knocking.answer(asked);
      live.happenings().changed(what);
      return answer;
    };
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
