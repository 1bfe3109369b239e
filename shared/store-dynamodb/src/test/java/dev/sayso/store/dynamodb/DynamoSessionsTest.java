package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.SessionsContract;
import dev.sayso.dialog.TestedSessions;
import java.time.InstantSource;

class DynamoSessionsTest extends SessionsContract {

  @Override
  public TestedSessions open(InstantSource clock) {
    var tables = LocalDynamo.tables();
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    return new TestedSessions() {
      @Override
      public Sessions sessions() {
        return sessions;
      }

      @Override
      public void knows(Shopper shopper) {
        new DynamoShoppers(tables).put(shopper);
      }

      @Override
      public void knows(Order order) {
        Batches.put(tables.client(), tables.shoppers(), OrderItems.items(order));
      }
    };
  }
}
