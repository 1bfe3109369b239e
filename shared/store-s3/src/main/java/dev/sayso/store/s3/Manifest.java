package dev.sayso.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// The files of one version with their digests, by which they are kept: versions share what they
/// have in common.
record Manifest(List<Entry> entries) {

  /// `digest` is SHA-256 in hexadecimal digits.
  record Entry(String file, long length, String digest) {}

  static Manifest of(Path folder) throws IOException {
    var entries = new ArrayList<Entry>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        if (!file.endsWith("write.lock")) {
          entries.add(new Entry(file.getFileName().toString(), Files.size(file), digest(file)));
        }
      }
    }
    return new Manifest(List.copyOf(entries));
  }

  static Manifest read(String text) throws IOException {
    var entries = new ArrayList<Entry>();
    for (var line : text.lines().toList()) {
      var parts = line.split("\t", -1);
      if (parts.length != 3 || parts[0].contains("/")) {
        throw new IOException("a manifest holds no such line: " + line);
      }
      entries.add(new Entry(parts[0], Long.parseLong(parts[1]), parts[2]));
    }
    return new Manifest(List.copyOf(entries));
  }

  String text() {
    return entries.stream()
        .map(entry -> entry.file + "\t" + entry.length + "\t" + entry.digest + "\n")
        .collect(Collectors.joining());
  }

  /// Whether the file is just what the entry says.
  static boolean isThat(Path file, Entry entry) throws IOException {
    return Files.exists(file)
        && Files.size(file) == entry.length
        && digest(file).equals(entry.digest);
  }

  private static String digest(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(digest(in));
    }
  }

  private static byte[] digest(InputStream in) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
