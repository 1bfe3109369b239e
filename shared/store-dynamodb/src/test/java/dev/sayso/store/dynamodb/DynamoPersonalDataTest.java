package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.privacy.OrderRecord;
import dev.sayso.commerce.privacy.PersonalData;
import dev.sayso.commerce.privacy.PersonalDataContract;
import dev.sayso.commerce.privacy.TestedData;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Caller;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoPersonalDataTest extends PersonalDataContract {

  @Override
  public TestedData open(TestClock clock) {
    var tables = LocalDynamo.tables();
    return new InDynamo(tables, new DynamoPersonalData(tables, clock), clock);
  }

  private record InDynamo(DynamoTables tables, PersonalData data, TestClock clock)
      implements TestedData {

    @Override
    public void put(Shopper shopper) {
      new DynamoShoppers(tables).put(shopper);
    }

    @Override
    public void put(Order order) {
      OrderItems.items(order).forEach(this::put);
    }

    @Override
    public void put(HouseholdId household, Cart cart) {
      var content = new Fields().map(Lenient.DOC, GoodsCodec.write(cart));
      put(Versioned.item(TableKeys.trolley(household), content, 1));
    }

    @Override
    public void talk(Shopper shopper, String session) {
      var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
      var visit = sessions.open(new Caller.Known(shopper.id()), session);
      sessions.save(visit, Turns.talk(visit));
    }

    @Override
    public void handOver(HouseholdId household, Handover handover) {
      var content = new Fields().map(Lenient.DOC, NotesCodec.write(handover));
      put(Versioned.item(TableKeys.handover(household, handover), content, 1));
    }

    private void put(Map<String, AttributeValue> item) {
      tables.client().putItem(put -> put.tableName(tables.shoppers()).item(item));
    }

    @Override
    public Cart cart(HouseholdId household) {
      return HouseholdItems.read(tables, household)
          .at(TableKeys.trolley(household))
          .map(item -> GoodsCodec.cart(item.map(Lenient.DOC)))
          .orElse(Cart.EMPTY);
    }

    @Override
    public Optional<Order> order(Order order) {
      return new OrderItems(tables).find(order.id()).map(OrderItems.Found::order);
    }

    @Override
    public boolean isForgotten(HouseholdId household) {
      return new DynamoForecasts(tables).kept(household).past().isEmpty()
          && new DynamoForecasts(tables).outlook(household).isEmpty()
          && new PersonalItems(tables)
              .get(TableKeys.habits(household))
              .filter(item -> item.has(DynamoForecasts.GONE) && item.has(VisitWriter.EXPIRES))
              .isPresent();
    }

    @Override
    public boolean hasRecord(String orderId) {
      var found = new PersonalItems(tables).get(TableKeys.record(OrderRecord.number(orderId)));
      found.ifPresent(item -> assertThat(item.has(VisitWriter.EXPIRES)).isTrue());
      return found.isPresent();
    }

    @Override
    public String everything() {
      var all = new TreeMap<String, String>();
      tables
          .client()
          .scanPaginator(scan -> scan.tableName(tables.shoppers()).consistentRead(true))
          .items()
          .forEach(item -> {
            var key = Key.of(new Stored(item));
            all.put(key.pk() + key.sk(), new TreeMap<>(item).toString());
          });
      return all.toString();
    }
  }
}
