package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.OrderLine;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Writes that take packs from stock and give them back, as parts of a transaction.
record StockMoves(String catalog) {

  /// Refused, with what stands there, where the price is another or too little is left.
  TransactWriteItem take(OrderLine line) {
    var price = line.unitPrice();
    return update(
        line,
        Update.builder()
            .updateExpression("SET stock = stock - :packs")
            .conditionExpression("price = :price AND currency = :currency AND stock >= :packs")
            .expressionAttributeValues(
                Map.of(
                    ":packs",
                    number(line.quantity().wholePacks()),
                    ":price",
                    number(price.minor()),
                    ":currency",
                    AttributeValue.fromS(price.currency().getCurrencyCode())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
  }

  /// Refused where the shop no longer has the product.
  TransactWriteItem giveBack(OrderLine line) {
    return update(
        line,
        Update.builder()
            .updateExpression("SET stock = stock + :packs")
            .conditionExpression("attribute_exists(stock)")
            .expressionAttributeValues(Map.of(":packs", number(line.quantity().wholePacks()))));
  }

  private TransactWriteItem update(OrderLine line, Update.Builder update) {
    return TransactWriteItem.builder()
        .update(update.tableName(catalog).key(TableKeys.product(line.sku())).build())
        .build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
