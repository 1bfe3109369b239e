package dev.sayso.feed.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sayso.seed.strict.BadInputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A text file that some program saved: perhaps packed with gzip, in an encoding that has to be
/// found out. `lines` is about how many lines it has; `note` is what its owner should know.
public record TextFile(
    Path path, boolean packed, Charset charset, long lines, Optional<String> note) {

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// Reads the file once, to know its encoding. What is no text, or a broken archive, is a
  /// [BadInputException].
  public static TextFile of(Path path) throws IOException {
    boolean packed = isPacked(path);
    try (var in = bytes(path, packed)) {
      var head = in.readNBytes(BUFFER);
      refuseArchive(head);
      var wide = wide(head);
      if (wide.isPresent()) {
        long lines = newlines(head, head.length) + newlines(in);
        return new TextFile(path, packed, wide.get(), lines, Optional.empty());
      }
      var count = new Utf8Count();
      long lines = 0;
      for (var part = head; part.length > 0; part = in.readNBytes(BUFFER)) {
        count.add(part, part.length);
        lines += newlines(part, part.length);
      }
      return new TextFile(path, packed, charset(count), lines, note(count));
    } catch (ZipException | EOFException e) {
      throw new BadInputException(
          "is a damaged gzip file (" + e.getMessage() + "); write it again");
    }
  }

  /// The same file in the encoding that it names itself.
  public TextFile in(Charset named) {
    return new TextFile(path, packed, named, lines, Optional.empty());
  }

  /// From the first letter on, without a byte order mark. Bytes that are no text become U+FFFD.
  public Reader open() throws IOException {
    var reader =
        new InputStreamReader(new BufferedInputStream(bytes(path, packed), BUFFER), charset);
    var marked = new PushbackReader(reader, 1);
    int first = marked.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      marked.unread(first);
    }
    return new BufferedReader(marked, BUFFER);
  }

  private static boolean isPacked(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      var magic = in.readNBytes(2);
      return magic.length == 2 && magic[0] == (byte) 0x1F && magic[1] == (byte) 0x8B;
    }
  }

  private static InputStream bytes(Path path, boolean packed) throws IOException {
    var in = Files.newInputStream(path);
    if (!packed) {
      return in;
    }
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static void refuseArchive(byte[] head) {
    if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < ' ') {
      throw new BadInputException(
          "is an Excel workbook or a ZIP archive; save it as CSV (UTF-8), or unpack it");
    }
    if (head.length > 3 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF) {
      throw new BadInputException("is an old Excel workbook; save it as CSV (UTF-8)");
    }
    if (head.length > 4 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F') {
      throw new BadInputException("is a PDF; export the catalogue as CSV");
    }
  }

  /// UTF-16 by its mark, or by the zeros that every other byte of western text then is.
  private static Optional<Charset> wide(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(UTF_16LE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(UTF_16BE);
    }
    int[] zeros = new int[2];
    int looked = Math.min(head.length, 4096);
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int many = looked / 3;
    if (looked < 8 || zeros[0] + zeros[1] < many || (zeros[0] > 0 && zeros[1] > 0)) {
      return Optional.empty();
    }
    return Optional.of(zeros[1] > 0 ? UTF_16LE : UTF_16BE);
  }

  private static Charset charset(Utf8Count count) {
    return count.isBroken() && !count.isMostlyRight() ? WINDOWS : UTF_8;
  }

  private static Optional<String> note(Utf8Count count) {
    if (!count.isBroken()) {
      return Optional.empty();
    }
    return Optional.of(
        count.isMostlyRight()
            ? "some bytes are no UTF-8; the lines with them are named"
            : "is not UTF-8; read as Windows-1252, the encoding of western Excel");
  }

  private static long newlines(InputStream in) throws IOException {
    long lines = 0;
    var buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      lines += newlines(buffer, read);
    }
    return lines;
  }

  private static long newlines(byte[] bytes, int length) {
    long lines = 0;
    for (int i = 0; i < length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /// The first letters, to tell the format by.
  public String beginning(int letters) throws IOException {
    try (var reader = open()) {
      var text = new char[letters];
      int filled = 0;
      while (filled < letters) {
        int read = reader.read(text, filled, letters - filled);
        if (read < 0) {
          break;
        }
        filled += read;
      }
      return new String(Arrays.copyOf(text, filled));
    }
  }
}
