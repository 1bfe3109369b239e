package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The HTTP API that Google calls.
class TemplateApiTest {

  private static final Template TEMPLATE = Template.read();

  @Test
  void the_api_is_throttled_and_logs_nothing_that_was_said() {
    var api = TEMPLATE.properties("GoogleApi");
    assertThat(api.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt()).isBetween(1, 500);
    assertThat(api.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt()).isBetween(1, 500);
    assertThat(api.at("/AccessLogSettings/Format").asText())
        .contains("$context.status")
        .doesNotContain("$request", "body", "authorizer", "sourceIp", "$context.path");
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
