package dev.sayso.dev.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// Disturbs what is said as a bad recognition does: each word is hit at the level's chance, and
/// then dropped, doubled, swapped with its neighbour, or replaced by one that sounds like it, each
/// as often. A word that nothing sounds like is dropped instead.
final class Noise {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Confusions confusions;
  private final double level;
  private final Random random;

  /// `level` from 0 to 1.
  Noise(Confusions confusions, double level, Random random) {
    this.confusions = confusions;
    this.level = level;
    this.random = random;
  }

  String disturb(String text) {
    if (level == 0 || text.isBlank()) {
      return text;
    }
    var words = new ArrayList<>(List.of(SPACE.split(text.strip())));
    var heard = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      if (random.nextDouble() >= level) {
        heard.add(words.get(i));
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> {}
        case 1 -> heard.addAll(List.of(words.get(i), words.get(i)));
        case 2 -> swap(words, i, heard);
        default -> alike(words.get(i)).ifPresent(heard::add);
      }
    }
    return String.join(" ", heard);
  }

  /// With the next word, which then gets its own chance; the last with the one before.
  private static void swap(List<String> words, int at, List<String> heard) {
    if (at + 1 < words.size()) {
      heard.add(words.get(at + 1));
      words.set(at + 1, words.get(at));
    } else {
      heard.add(Math.max(0, heard.size() - 1), words.get(at));
    }
  }

  private Optional<String> alike(String word) {
    var near = confusions.of(Vocabulary.plain(word));
    return near.isEmpty() ? Optional.empty() : Optional.of(near.get(random.nextInt(near.size())));
  }
}
