package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Links.Linked;
import dev.sayso.dialog.LinksContract;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.Sessions.Saved;
import dev.sayso.dialog.TestedSessions;
import dev.sayso.dialog.Visit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamoLinksTest extends LinksContract {

  private static final Caller PHONE =
      new Caller.Identified(new Identity("phone", "+15550100"), Optional.empty());
  private static final Shopper KIM = Shopper.unknown(new ShopperId("kim"));

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private final DynamoTables tables = LocalDynamo.tables();

  @Override
  public TestedSessions open(InstantSource clock) {
    return DynamoTestedSessions.open(clock);
  }

  @Test
  void a_process_that_still_takes_the_caller_for_a_stranger_learns_of_the_link_at_once() {
    new DynamoShoppers(tables).put(KIM);
    var here = new Homes(tables, clock);
    var elsewhere = sessions(new Homes(tables, clock));
    assertThat(elsewhere.open(PHONE, "call").shopper().isStranger()).isTrue();
    var links = new DynamoLinks(tables, here, clock);
    links.redeem(PHONE, sessions(here).open(PHONE, "call"), links.offer(KIM));
    assertThat(elsewhere.open(PHONE, "call").shopper().id()).isEqualTo(KIM.id());
  }

  @Test
  void a_caller_whom_the_merchant_makes_known_brings_their_cart_along() {
    var sessions = sessions(new Homes(tables, clock));
    fill(sessions, sessions.open(PHONE, "call"), "TEA");
    var phone = new Identity("phone", "+15550100");
    new DynamoShoppers(tables).put(KIM.with(List.of(phone)));
    var visit = sessions(new Homes(tables, clock)).open(PHONE, "call");
    assertThat(visit.cart().line(new Sku("TEA"))).isPresent();
  }

  @Test
  void of_many_who_say_one_code_at_once_one_is_linked() throws Exception {
    new DynamoShoppers(tables).put(KIM);
    var homes = new Homes(tables, clock);
    var links = new DynamoLinks(tables, homes, clock);
    var code = links.offer(KIM);
    var results =
        AtOnce.run(
            6,
            i -> {
              var one = new Identity("phone", "+1555010" + i);
              var caller = new Caller.Identified(one, Optional.empty());
              return links.redeem(caller, sessions(homes).open(caller, "call"), code);
            });
    assertThat(results).filteredOn(Linked.To.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(Linked.NoSuchCode.class::isInstance).hasSize(5);
  }

  @Test
  void the_code_itself_is_in_no_item() {
    new DynamoShoppers(tables).put(KIM);
    var code = new DynamoLinks(tables, new Homes(tables, clock), clock).offer(KIM);
    var items = tables.client().scan(scan -> scan.tableName(tables.shoppers())).items();
    assertThat(items.toString()).contains("LINK#").doesNotContain(code);
  }

  private Sessions sessions(Homes homes) {
    return new DynamoSessions(tables, homes, clock);
  }

  private static void fill(Sessions sessions, Visit visit, String sku) {
    var line = new LineItem(new Sku(sku), Quantity.ONE, Money.of(299, "USD"), visit.shopper().id());
    var change = new Sessions.Change(visit.session(), Optional.of(Cart.EMPTY.put(line)), false);
    assertThat(sessions.save(visit, change)).isEqualTo(Saved.DONE);
    assertThat(visit.shopper().household()).isNotEqualTo(new HouseholdId("kim"));
  }
}
