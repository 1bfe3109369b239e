package dev.sayso.llm;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Whose wire format is spoken.
public enum Provider {
  /// Any server that speaks OpenAI's chat completions.
  OPENAI("https://api.openai.com/v1"),
  /// Anthropic's messages.
  ANTHROPIC("https://api.anthropic.com"),
  /// Converse of Amazon Bedrock.
  BEDROCK("https://bedrock-runtime.%s.amazonaws.com");

  /// All codes, for messages.
  public static final String CODES =
      Arrays.stream(values()).map(Provider::code).collect(Collectors.joining(", "));

  private final String address;

  Provider(String address) {
    this.address = address;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where its vendor answers, for settings that name no other place.
  String address(String region) {
    return address.formatted(region);
  }
}
