package dev.sayso.commerce.shopper;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A shopper's four-digit voice code, kept only as a salted slow hash: PBKDF2 with HMAC-SHA-256
/// (RFC 8018). Four digits can be guessed whatever the hash; the lock after three tries is what
/// protects them, and the hash keeps them out of sight. `salt` and `hash` are Base64.
public record VoiceCode(String salt, String hash, int iterations) {

  /// Recommended by the OWASP Password Storage Cheat Sheet for PBKDF2-HMAC-SHA256.
  private static final int ITERATIONS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  /// Hashes a new code. Throws [IllegalArgumentException] unless it is four digits.
  public static VoiceCode of(String digits) {
    if (!digits.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("a voice code has four digits");
    }
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new VoiceCode(text(salt), text(hash(digits, salt, ITERATIONS)), ITERATIONS);
  }

  /// Whether these are the digits; takes equally long either way.
  public boolean matches(String digits) {
    return MessageDigest.isEqual(bytes(hash), hash(digits, bytes(salt), iterations));
  }

  @Override
  public String toString() {
    return "VoiceCode[]";
  }

  private static byte[] hash(String digits, byte[] salt, int iterations) {
    var spec = new PBEKeySpec(digits.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
