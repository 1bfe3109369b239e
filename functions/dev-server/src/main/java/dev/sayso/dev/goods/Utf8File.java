package dev.sayso.dev.goods;

import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file that people saved with some program, as long as it is UTF-8.
final class Utf8File {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8File() {}

  /// Without a byte order mark. Bytes that are no UTF-8 are a [BadInputException] that names their
  /// line.
  static String read(Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    var text = CharBuffer.allocate(bytes.remaining());
    var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      long line = 1 + text.chars().filter(letter -> letter == '\n').count();
      throw new BadInputException("line " + line + ": is not UTF-8; save the file as UTF-8");
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return text.toString().substring(marked ? 1 : 0);
  }
}
