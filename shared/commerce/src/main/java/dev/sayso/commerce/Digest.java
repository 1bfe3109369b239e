package dev.sayso.commerce;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Short names made from longer ones, always the same from the same, that do not lead back.
public final class Digest {

  private Digest() {}

  /// The first 16 characters (80 bits) of the text's SHA-256, in base 32.
  public static String of(String text) {
    // The added leading one keeps leading zeros.
    var digits = BigInteger.ONE.shiftLeft(260).or(new BigInteger(1, sha256(text))).toString(32);
    return digits.substring(2, 18).toUpperCase(Locale.ROOT);
  }

  /// All of the text's SHA-256, in hexadecimal.
  public static String full(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
