package dev.sayso.llm;

import java.net.URI;
import java.util.Map;

/// What a request carries so that the server knows its caller.
interface Credentials {

  /// Headers to be added. `uri` is whole.
  Map<String, String> headers(Call call, URI uri);

  static Credentials of(LlmSettings settings) {
    return switch (settings.access()) {
      case LlmSettings.Access.Open() -> (_, _) -> Map.of();
      case LlmSettings.Access.Key(String key) -> (_, _) -> header(settings.provider(), key);
      case LlmSettings.Access.Secret(String id) -> {
        var secret = KeptSecret.named(id);
        yield (_, _) -> header(settings.provider(), secret.get());
      }
      case LlmSettings.Access.Role(String region) -> Signature.ofThisProcess(region);
    };
  }

  /// Bedrock takes API keys as well as signatures.
  private static Map<String, String> header(Provider provider, String key) {
    return switch (provider) {
      case OPENAI, BEDROCK -> Map.of("Authorization", "Bearer " + key);
      case ANTHROPIC -> Map.of("x-api-key", key);
    };
  }
}
