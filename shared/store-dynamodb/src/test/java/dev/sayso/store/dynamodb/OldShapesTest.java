package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Turns.CALLER;
import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.noting;
import static dev.sayso.store.dynamodb.Turns.talk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Sessions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// What an older or newer release stored: a turn goes on with what can be read of it.
class OldShapesTest {

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private DynamoTables tables;
  private DynamoSessions sessions;

  @BeforeEach
  void openAStore() {
    tables = LocalDynamo.tables();
    sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    new DynamoShoppers(tables).put(KIM);
  }

  @Test
  void a_session_that_does_not_tell_what_was_said_begins_anew() {
    var visit = sessions.open(CALLER, "s");
    sessions.save(visit, talk(visit));
    without("SESSION#", "doc", "said");
    clock.advance(Duration.ofHours(1));

    var again = sessions.open(CALLER, "s");
    assertThat(again.session()).isEqualTo(Session.begin("s", KIM.id(), clock.instant()));
    assertThat(sessions.open(CALLER, "other").elsewhere()).isEmpty();
    assertThat(sessions.save(again, talk(again))).isEqualTo(Sessions.Saved.DONE);
  }

  @Test
  void a_shopper_who_was_stored_before_there_were_places_has_none() {
    without("PERSON#", "doc", "billing", "places");
    assertThat(sessions.open(CALLER, "s").shopper()).isEqualTo(KIM);
  }

  @Test
  void an_order_that_does_not_tell_what_was_sold_is_read_without() {
    var order = ShopSamples.orders().sample();
    var old = new Fields().map("doc", OrderCodec.write(plain(order))).value().m();
    var read = OrderCodec.order(new Stored(old).map("doc"));
    assertThat(read).isEqualTo(plain(order));
    assertThat(new Stored(old).map("doc").has("gift")).isFalse();
  }

  @Test
  void one_unreadable_note_does_not_take_the_others_with_it() {
    var allergy = new Preference(Preference.Kind.ALLERGY, "nuts", "I can't have nuts", null);
    var written = NotesCodec.write(ShopperNotes.NONE.preferences(List.of(allergy))).values();
    var odd = new Fields().text("kind", "MOOD").text("about", "x").text("words", "cheer me up");
    var broken = new Fields().text("kind", "NOTE");
    var values = new HashMap<>(written);
    values.put(
        "preferences",
        AttributeValue.fromL(
            List.of(odd.value(), broken.value(), written.get("preferences").l().getFirst())));
    values.put("watches", AttributeValue.fromL(List.of(broken.value())));
    values.put("deferred", broken.value());
    values.remove("substitutions");
    values.remove("code");

    var notes = NotesCodec.notes(new Stored(values));
    assertThat(notes.preferences())
        .containsExactly(new Preference(Preference.Kind.NOTE, "x", "cheer me up", null), allergy);
    assertThat(notes.watches()).isEmpty();
    assertThat(notes.substitutions()).isEmpty();
    assertThat(notes.deferred()).isEmpty();
    assertThat(notes.code()).isEqualTo(CodeTries.NONE);
  }

  @Test
  void unreadable_notes_are_none_and_can_be_written_again() {
    without("PROFILE#", "doc");
    var visit = sessions.open(CALLER, "s");
    assertThat(visit.shopper().notes()).isEqualTo(ShopperNotes.NONE);
    var change = noting(visit, ShopperNotes.NONE, clock.instant());
    assertThat(sessions.save(visit, change)).isEqualTo(Sessions.Saved.DONE);
  }

  private static Order plain(Order order) {
    var lines =
        order.lines().stream()
            .map(line -> new OrderLine(line.sku(), line.quantity(), line.unitPrice()))
            .toList();
    return new Order(
        order.id(),
        order.key(),
        new Order.Buyer(order.buyer().shopper(), order.buyer().household()),
        order.placedAt(),
        order.status(),
        lines,
        order.totals(),
        order.shipment(),
        order.consent());
  }

  /// Stores Kim's item of that kind once more without the field at that path.
  private void without(String kind, String... path) {
    var stored =
        HouseholdItems.read(tables, KIM.household()).state().entrySet().stream()
            .filter(item -> item.getKey().startsWith(kind))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseThrow();
    var item = removed(stored.values(), List.of(path));
    tables
        .client()
        .putItem(PutItemRequest.builder().tableName(tables.shoppers()).item(item).build());
  }

  private static Map<String, AttributeValue> removed(
      Map<String, AttributeValue> values, List<String> path) {
    var changed = new HashMap<>(values);
    var name = path.getFirst();
    if (path.size() == 1) {
      changed.remove(name);
    } else {
      var rest = path.subList(1, path.size());
      changed.put(name, AttributeValue.fromM(removed(values.get(name).m(), rest)));
    }
    return changed;
  }
}
