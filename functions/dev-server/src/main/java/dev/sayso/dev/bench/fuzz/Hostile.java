package dev.sayso.dev.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts and bytes that have broken programs before.
final class Hostile {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud800",
          "\udfff\ud800",
          "\u202e\u2066",
          "\ufeff",
          "null",
          "NaN",
          "Infinity",
          "-0",
          "1e400",
          "999999999999999999999999",
          "-1",
          "0",
          "2147483648",
          "9223372036854775808",
          "1,5",
          "1.2.3",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "<script>alert(1)</script>",
          "' OR 1=1 --",
          "../../../../etc/passwd",
          "%s%n%x",
          "\\u0000",
          "0000-00-00T00:00:00Z",
          "+1000000000-12-31T23:59:60Z",
          "9999-12-31T23:59:59Z",
          "zz-ZZ",
          "x-y-z-\u00e9",
          "&lt;&#x0;",
          "<speak>",
          "\"",
          "\\",
          "\r\n",
          "a\tb",
          "😀".repeat(50),
          "a".repeat(5_000),
          "ß".repeat(600),
          "١٢٣",
          "½",
          "İ",
          "one two three four five six seven eight nine ten ".repeat(20),
          "six packs of six six packs of half a dozen dozens");

  private Hostile() {}

  static String text(Random random) {
    var one = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(4) == 0 ? one + TEXTS.get(random.nextInt(TEXTS.size())) : one;
  }

  /// The same bytes with some of them changed, taken out, put in or doubled.
  static byte[] bytes(byte[] input, Random random) {
    var bytes = new ArrayList<Byte>(input.length + 16);
    for (byte one : input) {
      bytes.add(one);
    }
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      change(bytes, random);
    }
    var changed = new byte[bytes.size()];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = bytes.get(i);
    }
    return changed;
  }

  private static void change(List<Byte> bytes, Random random) {
    int at = bytes.isEmpty() ? 0 : random.nextInt(bytes.size());
    int until = Math.min(bytes.size(), at + 1 + random.nextInt(16));
    switch (random.nextInt(6)) {
      case 0 -> bytes.subList(at, until).clear();
      case 1 -> bytes.addAll(at, List.copyOf(bytes.subList(at, until)));
      case 2 -> bytes.add(at, (byte) random.nextInt(256));
      case 3 -> bytes.subList(at, bytes.size()).clear();
      case 4 -> {
        for (byte one : text(random).getBytes(StandardCharsets.UTF_8)) {
          bytes.add(at, one);
        }
      }
      default -> {
        if (!bytes.isEmpty()) {
          bytes.set(at, (byte) (bytes.get(at) ^ (1 << random.nextInt(8))));
        }
      }
    }
  }
}
