package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Session;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// All conversations of a shopper, for whoever looks in from outside: a turn reads its own one with
/// [DynamoSessions]. Their names are stored as digests only, so the sessions come without.
public record DynamoConversations(DynamoTables tables) {

  public List<Session> of(Shopper shopper) {
    var request =
        QueryRequest.builder()
            .tableName(tables.shoppers())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :sessions)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    Fields.textValue(TableKeys.home(shopper.household())),
                    ":sessions",
                    Fields.textValue(TableKeys.SESSIONS)))
            .consistentRead(true)
            .build();
    return tables.client().queryPaginator(request).items().stream()
        .flatMap(item ->
            Lenient.doc(new Stored(item), "session", doc -> SessionCodec.session(doc, "")).stream())
        .filter(session -> session.shopper().equals(shopper.id()))
        .toList();
  }
}
