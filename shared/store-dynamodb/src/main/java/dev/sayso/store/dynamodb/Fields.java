package dev.sayso.store.dynamodb;

import dev.sayso.commerce.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Writes one map of attributes, value by value; null is left out. [Stored] reads it back.
final class Fields {

  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  /// Fields of one case of a sealed type, by the word that tells it from the others.
  static Fields of(String kind) {
    return new Fields().text(Stored.KIND, kind);
  }

  Fields text(String name, @Nullable String value) {
    return value == null ? this : put(name, textValue(value));
  }

  Fields number(String name, long value) {
    return put(name, AttributeValue.fromN(Long.toString(value)));
  }

  Fields flag(String name, boolean value) {
    return put(name, AttributeValue.fromBool(value));
  }

  /// As text, because a DynamoDB number loses the scale.
  Fields decimal(String name, BigDecimal value) {
    return text(name, value.toString());
  }

  Fields at(String name, @Nullable Instant value) {
    return value == null ? this : text(name, value.toString());
  }

  /// `1249 USD`.
  Fields money(String name, @Nullable Money value) {
    return value == null
        ? this
        : text(name, value.minor() + " " + value.currency().getCurrencyCode());
  }

  Fields bytes(String name, byte[] value) {
    return put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
  }

  Fields map(String name, @Nullable Fields value) {
    return value == null ? this : put(name, value.value());
  }

  Fields texts(String name, Collection<?> all) {
    return put(
        name,
        AttributeValue.fromL(all.stream().map(one -> textValue(String.valueOf(one))).toList()));
  }

  <T> Fields list(String name, Collection<T> all, Function<T, Fields> write) {
    return put(
        name, AttributeValue.fromL(all.stream().map(one -> write.apply(one).value()).toList()));
  }

  AttributeValue value() {
    return AttributeValue.fromM(values);
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  /// Half a surrogate pair, which a channel may send, cannot be stored: it becomes a question mark.
  static AttributeValue textValue(String text) {
    boolean whole = StandardCharsets.UTF_16.newEncoder().canEncode(text);
    return AttributeValue.fromS(
        whole ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private Fields put(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }
}
