package dev.sayso.store.dynamodb;

import dev.sayso.commerce.ledger.Ledger;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.ledger.Ledgers;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Ledgers in their shopper's household collection, in the order of their numbers.
public record DynamoLedgers(DynamoTables tables) implements Ledgers {

  @Override
  public Ledger of(Shopper shopper) {
    var query =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :ledger)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    Fields.textValue(TableKeys.home(shopper.household())),
                    ":ledger",
                    Fields.textValue(TableKeys.ledger(shopper.id()))))
            .consistentRead(true)
            .build();
    var records =
        tables.client().queryPaginator(query).items().stream()
            .map(item -> LedgerCodec.record(new Stored(item)))
            .toList();
    return new Ledger(shopper.id(), records, head(shopper));
  }

  private LedgerHead head(Shopper shopper) {
    var answer =
        tables
            .client()
            .getItem(
                GetItemRequest.builder()
                    .tableName(tables.shoppers())
                    .key(TableKeys.seal(shopper.household(), shopper.id()).attributes())
                    .consistentRead(true)
                    .build());
    return answer.hasItem() ? LedgerCodec.head(new Stored(answer.item())) : LedgerHead.NONE;
  }
}
