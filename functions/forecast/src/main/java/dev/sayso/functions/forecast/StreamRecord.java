package dev.sayso.functions.forecast;

import dev.sayso.channel.Json;
import dev.sayso.commerce.replenishment.OrderNews;
import dev.sayso.store.dynamodb.OrderStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One change of the table, as its stream tells it: the item before and after. `sequence` is its
/// place in the stream; blank where the record lacks one. Source: "Using AWS Lambda with Amazon
/// DynamoDB", example event.
record StreamRecord(String sequence, Json before, Json after) {

  static List<StreamRecord> all(Json event) {
    return event.at("Records").items().stream()
        .map(record -> record.at("dynamodb"))
        .map(change ->
            new StreamRecord(
                change.at("SequenceNumber").text().orElse(""),
                change.at("OldImage"),
                change.at("NewImage")))
        .toList();
  }

  /// What it means for habits. A record that cannot be read throws [IllegalArgumentException].
  Optional<OrderNews> news() {
    if (!before.isObject() && !after.isObject()) {
      throw new IllegalArgumentException("a record without images");
    }
    return OrderStream.news(attributes(before), attributes(after));
  }

  private static Map<String, AttributeValue> attributes(Json image) {
    return image.fields().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> attribute(field.getValue())));
  }

  /// `{"S":"text"}`: the letters of DynamoDB's own JSON.
  private static AttributeValue attribute(Json typed) {
    var only = typed.fields().entrySet().stream().findFirst();
    var value = only.map(Map.Entry::getValue).orElse(Json.ABSENT);
    return switch (only.map(Map.Entry::getKey).orElse("")) {
      case "S" -> AttributeValue.fromS(letters(value));
      case "N" -> AttributeValue.fromN(letters(value));
      case "BOOL" -> AttributeValue.fromBool(Boolean.TRUE.equals(value.value()));
      case "NULL" -> AttributeValue.fromNul(true);
      case "M" -> AttributeValue.fromM(attributes(value));
      case "L" ->
          AttributeValue.fromL(value.items().stream().map(StreamRecord::attribute).toList());
      case "B" -> AttributeValue.fromB(SdkBytes.fromUtf8String(letters(value)));
      case "SS", "NS" ->
          AttributeValue.fromSs(value.items().stream().map(StreamRecord::letters).toList());
      default -> throw new IllegalArgumentException("an attribute of no known type");
    };
  }

  private static String letters(Json value) {
    if (value.value() instanceof String letters) {
      return letters;
    }
    throw new IllegalArgumentException("an attribute that is not text");
  }
}
