package dev.sayso.search.opensearch;

import dev.sayso.search.Lexicon;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How many products have each word, for a catalogue of any size: about fifteen bytes a word, no
/// object of its own for any. Words grow far slower than products.
final class WordTable implements Lexicon {

  /// So many words go into one part that the index keeps: about 1 MB.
  private static final int PART = 150_000;

  private final int products;
  private final byte[] letters;
  private final int[] starts;
  private final int[] counts;

  private WordTable(int products, byte[] letters, int[] starts, int[] counts) {
    this.products = products;
    this.letters = letters;
    this.starts = starts;
    this.counts = counts;
  }

  /// Words that no product has any more are left out.
  static WordTable of(int products, Map<String, Integer> frequencies) {
    var words = new ArrayList<byte[]>(frequencies.size());
    var sizes = new ArrayList<Integer>(frequencies.size());
    var sorted = new TreeMap<byte[], Integer>(Arrays::compareUnsigned);
    frequencies.forEach((word, count) -> sorted.put(bytes(word), count));
    sorted.forEach((word, count) -> {
      if (count > 0) {
        words.add(word);
        sizes.add(count);
      }
    });
    var letters = new byte[words.stream().mapToInt(word -> word.length).sum()];
    var starts = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      System.arraycopy(words.get(i), 0, letters, starts[i], words.get(i).length);
      starts[i + 1] = starts[i] + words.get(i).length;
    }
    return new WordTable(
        products, letters, starts, sizes.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public int products() {
    return products;
  }

  @Override
  public int frequency(String word) {
    var wanted = bytes(word);
    int low = 0;
    int high = counts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              letters, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
      if (order == 0) {
        return counts[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  void forEach(ObjIntConsumer<String> taker) {
    for (int i = 0; i < counts.length; i++) {
      taker.accept(word(i), counts[i]);
    }
  }

  private String word(int i) {
    return new String(letters, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8);
  }

  /// For [#read]; at least one part.
  List<String> parts() {
    var parts = new ArrayList<String>();
    for (int from = 0; from == 0 || from < counts.length; from += PART) {
      parts.add(part(from, Math.min(counts.length, from + PART)));
    }
    return parts;
  }

  private String part(int from, int to) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      for (int i = from; i < to; i++) {
        out.write((word(i) + "\t" + counts[i] + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  static WordTable read(int products, List<String> parts) {
    var frequencies = new TreeMap<String, Integer>();
    for (var part : parts) {
      var packed = new ByteArrayInputStream(Base64.getDecoder().decode(part));
      try (var in = new GZIPInputStream(packed);
          var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        lines
            .lines()
            .forEach(line -> {
              int tab = line.indexOf('\t');
              frequencies.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return of(products, frequencies);
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }
}
