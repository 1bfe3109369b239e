package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.MILK;
import static dev.sayso.store.dynamodb.Turns.line;
import static dev.sayso.store.dynamodb.Turns.withCart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// What DynamoDB deletes by itself, counted by the machine's clock even where the shop's differs.
class ExpiryTest {

  private final TestClock clock = TestClock.at("2020-01-01T15:00:00Z");
  private DynamoTables tables;

  @BeforeEach
  void openAStore() {
    tables = LocalDynamo.tables();
    new DynamoShoppers(tables).put(KIM);
  }

  @Test
  void a_session_goes_after_two_days_and_a_shoppers_cart_stays() {
    shop(KIM.id());
    assertThat(daysLeft(KIM.household(), "SESSION#")).isEqualTo(2);
    assertThat(stored(KIM.household(), TableKeys.TROLLEY).has("expiresAt")).isFalse();
  }

  @Test
  void a_guests_cart_and_notes_go_after_thirty_days() {
    var nobody = new ShopperId("nobody");
    shop(nobody);
    note(nobody);
    var household = new HouseholdId("guest:nobody");
    assertThat(daysLeft(household, TableKeys.TROLLEY)).isEqualTo(30);
    assertThat(daysLeft(household, TableKeys.NOTES)).isEqualTo(30);
  }

  @Test
  void a_shoppers_notes_and_cases_stay() {
    note(KIM.id());
    assertThat(stored(KIM.household(), TableKeys.NOTES).has("expiresAt")).isFalse();
    var request = ScanRequest.builder().tableName(tables.shoppers()).build();
    assertThat(tables.client().scan(request).items())
        .filteredOn(item -> item.get(TableKeys.SK).s().startsWith(TableKeys.HANDOVERS))
        .singleElement()
        .satisfies(item -> assertThat(item).doesNotContainKey("expiresAt"));
  }

  /// Notes something, and hands a case over.
  private void note(ShopperId id) {
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    var visit = sessions.open(new Caller.Known(id), "s");
    sessions.save(visit, Turns.noting(visit, NoteSamples.notes().sample(), clock.instant()));
  }

  private void shop(ShopperId id) {
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    var visit = sessions.open(new Caller.Known(id), "s");
    sessions.save(visit, withCart(visit, line(visit.cart(), MILK)));
  }

  private long daysLeft(HouseholdId household, String kind) {
    var expires = Instant.ofEpochSecond(stored(household, kind).number("expiresAt"));
    // A test takes less than an hour, so that rounding to hours hides how long it took.
    var left = ChronoUnit.HOURS.between(InstantSource.system().instant(), expires) + 1;
    return left / 24;
  }

  private Stored stored(HouseholdId household, String kind) {
    return HouseholdItems.read(tables, household).state().entrySet().stream()
        .filter(item -> item.getKey().startsWith(kind))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
