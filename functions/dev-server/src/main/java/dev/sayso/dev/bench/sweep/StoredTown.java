package dev.sayso.dev.bench.sweep;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.store.dynamodb.DynamoDueShoppers;
import dev.sayso.store.dynamodb.DynamoMembers;
import dev.sayso.store.dynamodb.DynamoTables;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The same on the real store: DynamoDB Local with the index of the template.
public final class StoredTown {

  private StoredTown() {}

  public static SweepResult run(SweepBench.Plan plan, LocalShop local, LongConsumer progress) {
    DynamoTables tables = local.tables();
    return new SweepBench(plan, local.shop(), local.shop().checkout(), progress)
        .run(
            "DynamoDB Local",
            new DynamoMembers(tables, _ -> Optional.empty()),
            new DynamoDueShoppers(tables));
  }
}
