package dev.sayso.feed;

import java.util.Map;
import java.util.Optional;

/// How somebody wants a feed to be read. `columns` names the column of a field (`title` → `Name`;
/// `-` for none), `values` what a field is where a row does not say (`currency` → `EUR`).
public record Wishes(
    Optional<Format> format,
    Map<String, String> columns,
    Map<String, String> values,
    Optional<Amounts> amounts,
    boolean free) {

  public Wishes {
    columns = Map.copyOf(columns);
    values = Map.copyOf(values);
  }

  /// None: all is found out.
  public static final Wishes NONE =
      new Wishes(Optional.empty(), Map.of(), Map.of(), Optional.empty(), false);

  /// In this format.
  public static Wishes in(Format format) {
    return new Wishes(Optional.of(format), Map.of(), Map.of(), Optional.empty(), false);
  }

  /// What a number in a column of prices counts.
  public enum Amounts {
    /// 349 is 3.49, as in a seed.
    MINOR,
    /// 349 is 349.00.
    MAJOR
  }
}
