package dev.sayso.store.dynamodb;

import dev.sayso.commerce.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads what [Fields] wrote. What is missing or of another shape throws
/// [IllegalArgumentException]; only the caller knows whether that is a reason to begin anew or to
/// fail.
record Stored(Map<String, AttributeValue> values) {

  /// Names the case of a sealed type.
  static final String KIND = "is";

  String kind() {
    return text(KIND);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    var value = textOrNull(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  @Nullable String textOrNull(String name) {
    var value = values.get(name);
    return value == null ? null : value.s();
  }

  <T> Optional<T> optional(String name, Function<String, T> read) {
    return Optional.ofNullable(textOrNull(name)).map(read);
  }

  long number(String name) {
    var value = values.get(name);
    if (value == null || value.n() == null) {
      throw missing(name);
    }
    return Long.parseLong(value.n());
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    var value = values.get(name);
    if (value == null || value.bool() == null) {
      throw missing(name);
    }
    return value.bool();
  }

  BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  Instant at(String name) {
    return Instant.parse(text(name));
  }

  @Nullable Instant atOrNull(String name) {
    var text = textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  Money money(String name) {
    return money(name, text(name));
  }

  @Nullable Money moneyOrNull(String name) {
    var text = textOrNull(name);
    return text == null ? null : money(name, text);
  }

  byte[] bytes(String name) {
    var value = values.get(name);
    if (value == null || value.b() == null) {
      throw missing(name);
    }
    return value.b().asByteArray();
  }

  Stored map(String name) {
    return maybeMap(name).orElseThrow(() -> missing(name));
  }

  Optional<Stored> maybeMap(String name) {
    var value = values.get(name);
    return value == null || !value.hasM() ? Optional.empty() : Optional.of(new Stored(value.m()));
  }

  List<String> texts(String name) {
    return all(name).stream().map(AttributeValue::s).toList();
  }

  <T> List<T> list(String name, Function<Stored, T> read) {
    return all(name).stream().map(value -> read.apply(new Stored(value.m()))).toList();
  }

  <T> List<T> listOrNone(String name, Function<Stored, T> read) {
    return has(name) ? list(name, read) : List.of();
  }

  private List<AttributeValue> all(String name) {
    var value = values.get(name);
    if (value == null || !value.hasL()) {
      throw missing(name);
    }
    return value.l();
  }

  private static Money money(String name, String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw missing(name);
    }
    return Money.of(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
  }

  /// What was stored is not repeated: it may be personal.
  static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("stored data lacks a readable `" + name + "`");
  }
}
