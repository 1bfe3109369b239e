package dev.sayso.store.dynamodb;

import dev.sayso.store.dynamodb.TableKeys.Key;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Items that carry a version, so that nobody overwrites what they have not read. Version 0 is an
/// item that is not there.
final class Versioned {

  static final String VERSION = "version";

  private Versioned() {}

  static Map<String, AttributeValue> item(Key key, Fields content, long version) {
    var item = new HashMap<>(content.values());
    item.putAll(key.attributes());
    item.put(VERSION, AttributeValue.fromN(Long.toString(version)));
    return item;
  }

  /// Writes the version after `read`, if `read` still stands.
  static Put put(String table, Key key, Fields content, long read) {
    var put = Put.builder().tableName(table).item(item(key, content, read + 1));
    if (read == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(read))));
    }
    return put.build();
  }
}
