package dev.sayso.dev.models;

import java.util.Map;

/// Alexa's own slot types, and what comes nearest to them elsewhere.
final class SlotTypes {
  private static final String BUILT_IN = "AMAZON.";
  private static final Map<String, String> DIALOGFLOW =
      Map.of(
          "AMAZON.NUMBER", "@sys.number",
          "AMAZON.FOUR_DIGIT_NUMBER", "@sys.number-sequence",
          "AMAZON.DATE", "@sys.date",
          "AMAZON.FirstName", "@sys.given-name");
  private static final Map<String, String> ACTIONS =
      Map.of(
          "AMAZON.NUMBER", "actions.type.Number",
          "AMAZON.FOUR_DIGIT_NUMBER", "actions.type.Number",
          "AMAZON.DATE", "actions.type.Date");

  /// The type of an Actions project that takes any words.
  static final String ANY_WORDS = "AnyWords";

  private SlotTypes() {}

  static boolean isOurs(String type) {
    return !type.startsWith(BUILT_IN);
  }

  static boolean isNumber(String type) {
    return type.endsWith("NUMBER");
  }

  static String dialogflow(String type) {
    return isOurs(type) ? "@" + type : DIALOGFLOW.getOrDefault(type, "@sys.any");
  }

  static String actions(String type) {
    return isOurs(type) ? type : ACTIONS.getOrDefault(type, ANY_WORDS);
  }
}
