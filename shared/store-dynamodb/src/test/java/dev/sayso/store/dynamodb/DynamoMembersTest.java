package dev.sayso.store.dynamodb;

import dev.sayso.commerce.nudge.MembersContract;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Optional;

class DynamoMembersTest extends MembersContract {

  @Override
  protected Stored storing(List<Shopper> shoppers) {
    var tables = LocalDynamo.tables();
    var items = shoppers.stream().flatMap(shopper -> ShopperItems.items(shopper).stream()).toList();
    Batches.put(tables.client(), tables.shoppers(), items);
    return new Stored(
        new DynamoMembers(tables, _ -> Optional.empty()),
        new DynamoDueShoppers(tables, PAGE),
        new DynamoWaking(tables));
  }
}
