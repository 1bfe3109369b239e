package dev.sayso.llm;

import java.util.Map;

/// What may be spent: tokens in a turn, tokens of one shopper and of all in a day (UTC), and cents
/// of all in a day where the prices are known, in cents for a million tokens; 0 cents are no limit.
public record Limits(
    long turnTokens, long shopperTokens, long tokens, long cents, long inPrice, long outPrice) {

  public static final String SHOPPER_TOKENS = "LLM_TOKENS_SHOPPER";
  public static final String TOKENS = "LLM_TOKENS_DAILY";
  public static final String CENTS = "LLM_CENTS_DAILY";
  public static final String PRICES = "LLM_PRICES";

  /// A question takes some 900 tokens and its answer at most 300; this leaves room for one retry.
  private static final long A_TURN = 4_000;

  public static final Limits USUAL = new Limits(A_TURN, 60_000, 5_000_000, 0, 0, 0);

  private static final long A_CENT = 1_000_000;

  static Limits from(Map<String, String> environment) {
    var prices = LlmSettings.find(environment, PRICES).orElse("0/0").split("/", -1);
    if (prices.length != 2) {
      throw new IllegalArgumentException(
          PRICES + " must be as 15/60: cents for a million tokens in, and out");
    }
    return new Limits(
        A_TURN,
        number(environment, SHOPPER_TOKENS, USUAL.shopperTokens),
        number(environment, TOKENS, USUAL.tokens),
        number(environment, CENTS, 0),
        whole(PRICES, prices[0]),
        whole(PRICES, prices[1]));
  }

  /// What that many tokens cost, in millionths of a cent.
  long price(long in, long out) {
    return in * inPrice + out * outPrice;
  }

  /// All in a day, in millionths of a cent.
  long mostMoney() {
    return cents == 0 ? Long.MAX_VALUE : cents * A_CENT;
  }

  private static long number(Map<String, String> environment, String name, long usual) {
    return LlmSettings.find(environment, name).map(text -> whole(name, text)).orElse(usual);
  }

  private static long whole(String name, String text) {
    try {
      long number = Long.parseLong(text.strip());
      if (number >= 0 && number <= 1_000_000_000_000L) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        name + " cannot be '" + text + "': a whole number from 0 on");
  }
}
