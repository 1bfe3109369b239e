package dev.sayso.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.llm.LlmSettings.Access;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmSettingsTest {

  private static LlmSettings of(String... namesAndValues) {
    return LlmSettings.from(map(namesAndValues)).orElseThrow();
  }

  private static Map<String, String> map(String... namesAndValues) {
    var map = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  @Test
  void without_a_provider_no_model_is_connected() {
    assertThat(LlmSettings.from(Map.of())).isEmpty();
    assertThat(LlmSettings.from(map("LLM_PROVIDER", "off", "LLM_URL", "nonsense"))).isEmpty();
    assertThat(LlmSettings.from(map("LLM_PROVIDER", " "))).isEmpty();
  }

  @Test
  void a_provider_has_its_own_address() {
    assertThat(of("LLM_PROVIDER", "openai", "LLM_MODEL", "m").url())
        .hasToString("https://api.openai.com/v1");
    assertThat(of("LLM_PROVIDER", "anthropic", "LLM_MODEL", "m").url())
        .hasToString("https://api.anthropic.com");
    assertThat(of("LLM_PROVIDER", "bedrock", "LLM_MODEL", "m", "AWS_REGION", "eu-central-1").url())
        .hasToString("https://bedrock-runtime.eu-central-1.amazonaws.com");
  }

  @Test
  void a_key_lies_in_a_secret_or_in_the_environment_and_bedrock_knows_roles() {
    assertThat(of("LLM_PROVIDER", "openai", "LLM_MODEL", "m", "LLM_SECRET", "arn").access())
        .isEqualTo(new Access.Secret("arn"));
    assertThat(of("LLM_PROVIDER", "openai", "LLM_MODEL", "m", "LLM_KEY", "k").access())
        .isEqualTo(new Access.Key("k"))
        .hasToString("Key[]");
    assertThat(of("LLM_PROVIDER", "openai", "LLM_MODEL", "m").access())
        .isEqualTo(new Access.Open());
    assertThat(of("LLM_PROVIDER", "bedrock", "LLM_MODEL", "m").access())
        .isEqualTo(new Access.Role("us-east-1"));
  }

  @Test
  void limits_and_prices_are_set() {
    var limits =
        of(
                "LLM_PROVIDER",
                "openai",
                "LLM_MODEL",
                "m",
                "LLM_PRICES",
                "15/60",
                "LLM_CENTS_DAILY",
                "500",
                "LLM_TOKENS_DAILY",
                "100000",
                "LLM_TOKENS_SHOPPER",
                "9000")
            .limits();
    assertThat(limits).isEqualTo(new Limits(4_000, 9_000, 100_000, 500, 15, 60));
    assertThat(limits.price(1_000, 100)).isEqualTo(21_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LLM_PROVIDER | chatty                    | LLM_PROVIDER cannot be 'chatty': off, openai, anthropic, bedrock",
        "LLM_MODEL    | two words                 | LLM_MODEL cannot be 'two words'",
        "LLM_URL      | http://models.example.com | https",
        "LLM_URL      | ftp://127.0.0.1           | https",
        "LLM_URL      | %%                        | it is no URL",
        "LLM_PRICES   | cheap                     | LLM_PRICES must be as 15/60",
        "LLM_PRICES   | 1/x                       | LLM_PRICES cannot be 'x'",
        "LLM_CENTS_DAILY | -1                     | LLM_CENTS_DAILY cannot be '-1'",
        "LLM_LOG      | all                       | off or redacted"
      })
  void a_malformed_one_is_named(String name, String value, String message) {
    var variables = map("LLM_PROVIDER", "openai", "LLM_MODEL", "m");
    variables.put(name, value);
    assertThatThrownBy(() -> LlmSettings.from(variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_missing_model_is_asked_for() {
    assertThatThrownBy(() -> of("LLM_PROVIDER", "openai")).hasMessageContaining("LLM_MODEL");
  }

  @Test
  void a_server_on_this_machine_needs_no_tls() {
    assertThat(
            of("LLM_PROVIDER", "openai", "LLM_MODEL", "m", "LLM_URL", "http://127.0.0.1:11434/v1/")
                .url())
        .hasToString("http://127.0.0.1:11434/v1");
  }
}
