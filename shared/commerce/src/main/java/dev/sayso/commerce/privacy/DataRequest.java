package dev.sayso.commerce.privacy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// That a person wants their data deleted or a copy of them, and how far that has come. `id` is the
/// receipt's number. `token` is what the request was made by: the same request made twice is one.
/// `gone` counts what was erased, `waiting` the orders that are still under way; `dueAt` is when
/// there is something to do. `version` counts its writes.
public record DataRequest(
    String id,
    String token,
    Asked asked,
    Instant dueAt,
    Map<DataKind, Integer> gone,
    long version) {

  /// What is wanted, of whom, since when, in which language they are answered, and through what it
  /// was asked.
  public record Asked(Wish wish, Subject subject, Instant at, String language, Through through) {}

  /// What is to be done.
  public enum Wish {
    DELETE,
    COPY,
    /// An account leads to the shopper no more, and they get no messages.
    LEAVE
  }

  /// Who asked for it.
  public enum Through {
    CONVERSATION,
    MERCHANT,
    /// The shopper gave up the skill or action at their platform.
    PLATFORM
  }

  public DataRequest {
    gone = Map.copyOf(gone);
  }

  public static DataRequest of(String id, String token, Asked asked) {
    return new DataRequest(id, token, asked, asked.at(), Map.of(), 0);
  }

  /// This, with so many more of a kind gone.
  DataRequest counting(DataKind kind, int count) {
    var counted = new EnumMap<DataKind, Integer>(DataKind.class);
    counted.putAll(gone);
    counted.merge(kind, count, Integer::sum);
    return new DataRequest(id, token, asked, dueAt, counted, version);
  }

  DataRequest dueAt(Instant later) {
    return new DataRequest(id, token, asked, later, gone, version);
  }

  /// This, as it is after one more write.
  public DataRequest written() {
    return new DataRequest(id, token, asked, dueAt, gone, version + 1);
  }

  int gone(DataKind kind) {
    return gone.getOrDefault(kind, 0);
  }
}
