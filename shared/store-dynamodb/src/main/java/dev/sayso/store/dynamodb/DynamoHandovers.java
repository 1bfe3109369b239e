package dev.sayso.store.dynamodb;

import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The cases that conversations handed to the shop's people, for tools and for whoever works them
/// off. A turn writes them with [DynamoSessions] and never reads them; they stay until the merchant
/// removes them.
public record DynamoHandovers(DynamoTables tables) {

  /// This shopper's, oldest first.
  public List<Handover> of(Shopper shopper) {
    var request =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :cases)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    Fields.textValue(TableKeys.home(shopper.household())),
                    ":cases",
                    Fields.textValue(TableKeys.HANDOVERS)))
            .consistentRead(true)
            .build();
    return tables.client().queryPaginator(request).items().stream()
        .flatMap(item -> Lenient.doc(new Stored(item), "case", NotesCodec::handover).stream())
        .filter(handover -> handover.shopper().equals(shopper.id()))
        .toList();
  }
}
