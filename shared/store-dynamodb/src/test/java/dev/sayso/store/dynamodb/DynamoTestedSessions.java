package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Forecasts;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Links;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.TestedSessions;
import java.time.InstantSource;
import java.util.List;

/// Conversations on DynamoDB Local, to be filled by contract tests.
record DynamoTestedSessions(DynamoTables tables, Sessions sessions, Links links)
    implements TestedSessions {

  static TestedSessions open(InstantSource clock) {
    var tables = LocalDynamo.tables();
    var homes = new Homes(tables, clock);
    return new DynamoTestedSessions(
        tables, new DynamoSessions(tables, homes, clock), new DynamoLinks(tables, homes, clock));
  }

  @Override
  public Forecasts forecasts() {
    return new DynamoForecasts(tables);
  }

  @Override
  public void knows(Shopper shopper) {
    new DynamoShoppers(tables).put(shopper);
  }

  @Override
  public void knows(Order order) {
    Batches.put(tables.client(), tables.shoppers(), OrderItems.items(order));
  }

  @Override
  public List<Handover> handovers(Shopper shopper) {
    return new DynamoHandovers(tables).of(shopper);
  }
}
