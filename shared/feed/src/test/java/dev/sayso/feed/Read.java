package dev.sayso.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.seed.Listing;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Feeds written for a test, and what was read of them.
final class Read {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Read() {}

  static List<Entry> text(String text) {
    return text(text, Wishes.NONE);
  }

  static List<Entry> text(String text, Wishes wishes) {
    return bytes(text.getBytes(UTF_8), wishes, SeedReader.defaultTerms());
  }

  static List<Entry> german(String text) {
    return bytes(text.getBytes(UTF_8), Wishes.NONE, germanTerms());
  }

  static ShopTerms germanTerms() {
    Seed seed =
        SeedReader.read(
            "{\"shop\":{\"currency\":\"EUR\",\"locales\":[\"de-DE\"]}}".getBytes(UTF_8), NOW);
    return seed.terms();
  }

  static List<Entry> bytes(byte[] bytes, Wishes wishes, ShopTerms terms) {
    var entries = new ArrayList<Entry>();
    with(bytes, wishes, terms, feed -> feed.read(entries::add));
    return entries;
  }

  static Feed feed(String text) {
    var feeds = new ArrayList<Feed>();
    with(text.getBytes(UTF_8), Wishes.NONE, SeedReader.defaultTerms(), feeds::add);
    return feeds.getFirst();
  }

  private static void with(byte[] bytes, Wishes wishes, ShopTerms terms, Use use) {
    try {
      Path file = Files.createTempFile("feed", ".txt");
      try {
        Files.write(file, bytes);
        use.use(Feed.of(file, wishes, terms, NOW));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Use {
    void use(Feed feed) throws IOException;
  }

  static Wishes map(Map<String, String> columns) {
    return new Wishes(Optional.empty(), columns, Map.of(), Optional.empty(), false);
  }

  static Listing good(Entry entry) {
    assertThat(entry).isInstanceOf(Entry.Good.class);
    return ((Entry.Good) entry).listing();
  }

  /// The messages of a bad entry.
  static List<String> bad(Entry entry) {
    assertThat(entry).isInstanceOf(Entry.Bad.class);
    return ((Entry.Bad) entry).flaws().stream().map(Flaw::text).toList();
  }

  static List<Flaw.Kind> kinds(Entry entry) {
    return switch (entry) {
      case Entry.Good good -> good.flaws().stream().map(Flaw::kind).toList();
      case Entry.Bad bad -> bad.flaws().stream().map(Flaw::kind).toList();
      case Entry.Skipped _ -> List.of();
    };
  }
}
