package dev.sayso.dev.callers;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes every intent there is, of every kind it has, with these texts wherever one fits; an intent
/// that is added tomorrow is among them.
record AnyIntent(List<String> texts) {

  List<Intent> all() {
    return values(Intent.class, 0).stream().map(Intent.class::cast).toList();
  }

  private List<Object> values(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      var inner = values(generic.getActualTypeArguments()[0], depth + 1);
      return generic.getRawType() == Optional.class
          ? with(Optional.empty(), inner.stream().<Object>map(Optional::of).toList())
          : inner.stream().<Object>map(List::of).toList();
    }
    var raw = (Class<?>) type;
    if (raw == String.class) {
      return List.copyOf(texts);
    }
    if (raw == ItemPhrase.class) {
      return texts.stream().<Object>map(ItemPhrase::of).toList();
    }
    if (raw == boolean.class) {
      return List.of(true, false);
    }
    if (raw == int.class) {
      return List.of(1, 2);
    }
    if (raw == long.class || raw == Long.class) {
      return List.of(1L, 5_000L);
    }
    if (raw == Integer.class) {
      return List.of(1);
    }
    if (raw == BigDecimal.class) {
      return List.of(BigDecimal.ONE);
    }
    if (raw == Measure.class) {
      return List.of(Measure.of("500", "g"));
    }
    if (raw.isEnum()) {
      return Arrays.asList(raw.getEnumConstants());
    }
    if (raw.isSealed()) {
      return Arrays.stream(raw.getPermittedSubclasses())
          .flatMap(one -> values(one, depth + 1).stream())
          .toList();
    }
    if (raw.isRecord()) {
      return records(raw, depth);
    }
    throw new IllegalStateException("nobody said how to make a " + type);
  }

  /// As many as its richest component has values; what a constructor refuses is no intent.
  private List<Object> records(Class<?> raw, int depth) {
    var components =
        Arrays.stream(raw.getRecordComponents())
            .map(one -> values(one.getGenericType(), depth + 1))
            .toList();
    int most = components.stream().mapToInt(List::size).max().orElse(1);
    var made = new ArrayList<Object>();
    var refusals = new ArrayList<ReflectiveOperationException>();
    for (int i = 0; i < most; i++) {
      int index = i;
      try {
        var constructor =
            raw.getDeclaredConstructor(
                Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
        if (Modifier.isPublic(raw.getModifiers())) {
          made.add(
              constructor.newInstance(
                  components.stream().map(one -> one.get(index % one.size())).toArray()));
        }
      } catch (ReflectiveOperationException refused) {
        refusals.add(refused);
      }
    }
    if (made.isEmpty()) {
      throw new IllegalStateException("no " + raw + " could be made: " + refusals);
    }
    return made;
  }

  private static List<Object> with(Object first, List<Object> more) {
    var all = new ArrayList<>();
    all.add(first);
    all.addAll(more);
    return all;
  }
}
