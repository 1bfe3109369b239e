package dev.sayso.functions.forecast;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Records of a stream as Lambda puts them into an event.
final class LambdaJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LambdaJson() {}

  static byte[] event(List<Record> records) {
    var event = JsonNodeFactory.instance.objectNode();
    var all = event.putArray("Records");
    records.forEach(record -> all.add(record(record)));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The sequence numbers that an answer asks for again.
  static List<String> failed(byte[] answer) throws Exception {
    return JSON.readTree(answer)
        .path("batchItemFailures")
        .valueStream()
        .map(item -> item.path("itemIdentifier").asText())
        .toList();
  }

  private static ObjectNode record(Record record) {
    var change = record.dynamodb();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("eventID", record.eventID())
            .put("eventName", record.eventNameAsString())
            .put("eventVersion", record.eventVersion())
            .put("eventSource", "aws:dynamodb")
            .put("awsRegion", "us-east-1");
    var dynamodb = json.putObject("dynamodb");
    dynamodb.put("ApproximateCreationDateTime", 1.4792576E9);
    dynamodb.set("Keys", map(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", map(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", map(change.oldImage()));
    }
    dynamodb
        .put("SequenceNumber", change.sequenceNumber())
        .put("SizeBytes", change.sizeBytes())
        .put("StreamViewType", change.streamViewTypeAsString());
    return json;
  }

  private static ObjectNode map(Map<String, AttributeValue> values) {
    var json = JsonNodeFactory.instance.objectNode();
    values.forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static ObjectNode value(AttributeValue value) {
    var json = JsonNodeFactory.instance.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case M -> json.set("M", map(value.m()));
      case L -> {
        var list = json.putArray("L");
        value.l().forEach(one -> list.add(value(one)));
      }
      // DynamoDB Local forgets in this process what something empty was; of an order it is a map.
      default -> json.putObject("M");
    }
    return json;
  }
}
