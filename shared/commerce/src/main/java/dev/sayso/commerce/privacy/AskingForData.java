package dev.sayso.commerce.privacy;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.privacy.DataRequest.Asked;
import java.math.BigInteger;

/// Writes down that a person wants their data deleted or a copy of them. What is asked is done
/// afterwards, by whoever works off [PersonalData#due].
public record AskingForData(PersonalData data) {

  /// Eight digits can be said and written down.
  public static final int DIGITS = 8;

  private static final BigInteger NUMBERS = BigInteger.valueOf(90_000_000);
  private static final long FIRST = 10_000_000;
  private static final int TRIES = 8;

  /// The request, once it is written; asked again by the same `token`, the same one. Its number is
  /// made of a hash and leads to nobody.
  public DataRequest ask(Asked asked, String token) {
    var hidden = Digest.full(asked.wish() + "\n" + asked.subject().shopper() + "\n" + token);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var request = DataRequest.of(number(hidden + attempt), hidden, asked);
      if (data.ask(request)) {
        return data.request(request.id()).orElseGet(request::written);
      }
    }
    throw new IllegalStateException("no number for a receipt is free");
  }

  private static String number(String hidden) {
    var hash = new BigInteger(Digest.full(hidden), 16);
    return Long.toString(FIRST + hash.mod(NUMBERS).longValueExact());
  }
}
