package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The HTTP API that Google calls.
class TemplateApiTest {

  private static final Template TEMPLATE = Template.read();

  @Test
  void the_api_is_throttled_and_logs_nothing_that_was_said() {
    var api = TEMPLATE.properties("GoogleApi");
    assertThat(initial(api.at("/DefaultRouteSettings/ThrottlingBurstLimit").asText()))
        .isBetween(1, 500);
    assertThat(initial(api.at("/DefaultRouteSettings/ThrottlingRateLimit").asText()))
        .isBetween(1, 500);
    assertThat(api.at("/AccessLogSettings/Format").asText())
        .contains("$context.status")
        .doesNotContain("$request", "body", "authorizer", "sourceIp", "$context.path");
  }

  @Test
  void a_shopper_has_a_limit_and_a_stack_can_have_one() {
    for (var function : TemplateTest.functions()) {
      var properties = TEMPLATE.properties(function);
      assertThat(properties.at("/Environment/Variables/SHOP_TURNS_PER_MINUTE").asText())
          .isEqualTo("TurnsPerMinute");
      assertThat(Template.texts(properties.path("ReservedConcurrentExecutions")))
          .containsExactly("HasVoiceConcurrency", "VoiceConcurrency", "AWS::NoValue");
    }
    assertThat(initial("TurnsPerMinute")).isBetween(20, 200);
  }

  private static int initial(String parameter) {
    return TEMPLATE.root().path("Parameters").path(parameter).path("Default").asInt();
  }

  @Test
  void the_api_waits_longer_than_its_function_and_shorter_than_the_agent() {
    var function = TEMPLATE.properties("GoogleWebhookFunction");
    for (var event : function.path("Events")) {
      assertThat(event.at("/Properties/ApiId").asText()).isEqualTo("GoogleApi");
      assertThat(event.at("/Properties/Method").asText()).isEqualTo("POST");
      assertThat(event.at("/Properties/TimeoutInMillis").asInt())
          .isBetween(function.path("Timeout").asInt() * 1000, 9_999);
    }
  }
}
