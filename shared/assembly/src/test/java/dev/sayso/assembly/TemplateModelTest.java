package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the template says of a language model.
class TemplateModelTest {

  private static final Template TEMPLATE = Template.read();

  static Set<String> functions() {
    return TemplateTest.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_model_may_be_invoked_and_its_key_read_only_where_they_are_named(String function) {
    var role = Template.owner(TEMPLATE.properties(function).path("Role").asText());
    assertThat(TEMPLATE.rights("", TEMPLATE.statementsIf("HasLlmSecret", role)))
        .isEqualTo(Map.of("LlmSecret", Set.of("secretsmanager:GetSecretValue")));
    assertThat(TEMPLATE.rights("", TEMPLATE.statementsIf("HasLlmModelArns", role)))
        .isEqualTo(Map.of("LlmModelArns", Set.of("bedrock:InvokeModel")));
    assertThat(TEMPLATE.root().path("Conditions").path("HasLlmSecret").toString())
        .contains("LlmSecret");
    assertThat(TEMPLATE.root().path("Conditions").path("HasLlmModelArns").toString())
        .contains("LlmModelArns");
  }

  @Test
  void no_model_is_asked_and_nothing_said_is_logged_unless_the_merchant_wants_it() {
    assertThat(initial("LlmProvider")).isEqualTo("off");
    assertThat(initial("LlmLog")).isEqualTo("off");
  }

  private static String initial(String parameter) {
    return TEMPLATE.root().path("Parameters").path(parameter).path("Default").asText();
  }
}
