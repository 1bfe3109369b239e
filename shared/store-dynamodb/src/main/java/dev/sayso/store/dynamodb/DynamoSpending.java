package dev.sayso.store.dynamodb;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What all processes of a stack spend in a day, as one item a day.
public final class DynamoSpending {

  private static final String AMOUNT = "amount";
  private static final String MONEY = "money";
  private static final Duration KEPT = Duration.ofDays(3);

  private final DynamoTables tables;

  public DynamoSpending(DynamoTables tables) {
    this.tables = tables;
  }

  /// Adds what was spent, an amount of something and its money, unless that day's most of either is
  /// reached already: then false. A database that does not answer is no reason to stop.
  public boolean spent(LocalDate day, long amount, long most, long money, long mostMoney) {
    try {
      tables
          .client()
          .updateItem(
              UpdateItemRequest.builder()
                  .tableName(tables.shoppers())
                  .key(TableKeys.spending(day).attributes())
                  .updateExpression("ADD #amount :amount, #money :money SET #expires = :expires")
                  .conditionExpression(
                      "(attribute_not_exists(#amount) OR #amount < :most)"
                          + " AND (attribute_not_exists(#money) OR #money < :mostMoney)")
                  .expressionAttributeNames(
                      Map.of("#amount", AMOUNT, "#money", MONEY, "#expires", VisitWriter.EXPIRES))
                  .expressionAttributeValues(
                      Map.of(
                          ":amount", number(amount),
                          ":most", number(most),
                          ":money", number(money),
                          ":mostMoney", number(mostMoney),
                          ":expires", number(VisitWriter.expiry(KEPT))))
                  .build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    } catch (SdkException _) {
      return true;
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
