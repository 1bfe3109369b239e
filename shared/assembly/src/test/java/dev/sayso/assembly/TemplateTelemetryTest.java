package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What operators see of a stack: alarms, traces and the dashboard, of figures that the code really
/// writes.
class TemplateTelemetryTest {

  private static final Template TEMPLATE = Template.read();

  /// Names that `Served`, `Telemetry`, `CountedCheckout` and `JsonJournal` write.
  private static final Set<String> WRITTEN =
      Set.of(
          "Turns",
          "ReplyWords",
          "Missed",
          "Refused",
          "WordsToOrder",
          "TurnMillis",
          "StoreCalls",
          "StoreMillis",
          "Orders",
          "OrdersTurnedDown",
          "OrdersUnknown",
          "Cancellations",
          "CancellationsUnknown",
          "Failures",
          "Refusals",
          "ModelQuestions",
          "ModelMicroCents");

  private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([A-Za-z:]+)}");

  static Set<String> traced() {
    var functions = new TreeSet<String>();
    TEMPLATE
        .resources("AWS::Serverless::Function")
        .forEach((name, function) -> {
          if (function.at("/Properties/Tracing").asText().equals("Tracing")) {
            functions.add(name);
          }
        });
    return functions;
  }

  private static JsonNode dashboard() throws IOException {
    return new ObjectMapper()
        .readTree(TEMPLATE.properties("Dashboard").path("DashboardBody").asText());
  }

  @Test
  void the_functions_that_shoppers_wait_for_are_traced() {
    assertThat(traced()).contains("AlexaSkillFunction", "GoogleWebhookFunction");
  }

  @ParameterizedTest
  @MethodSource("traced")
  void a_traced_function_may_send_its_traces_and_nothing_else_everywhere(String function) {
    var role = TEMPLATE.properties(function).path("Role").asText().replace(".Arn", "");
    var everywhere =
        TEMPLATE.statements(role).stream()
            .filter(statement ->
                statement.path("Sid").asText().equals("Traces")
                    || Template.texts(statement.path("Resource")).contains("*"))
            .flatMap(statement -> Template.texts(statement.path("Action")).stream())
            .toList();
    assertThat(everywhere)
        .containsExactlyInAnyOrder("xray:PutTelemetryRecords", "xray:PutTraceSegments");
  }

  @Test
  void alarms_count_the_functions_of_this_stack_alone_and_figures_that_are_written() {
    var metrics =
        TEMPLATE.resources("AWS::CloudWatch::Alarm").values().stream()
            .flatMap(alarm -> alarm.findParents("MetricName").stream())
            .filter(metric -> metric.path("Namespace").asText().equals("Sayso"))
            .toList();
    assertThat(metrics)
        .isNotEmpty()
        .allSatisfy(metric -> {
          assertThat(WRITTEN).contains(metric.path("MetricName").asText());
          assertThat(metric.at("/Dimensions/0/Name").asText()).isEqualTo("function");
          assertThat(
                  TEMPLATE
                      .resource(metric.at("/Dimensions/0/Value").asText())
                      .path("Type")
                      .asText())
              .isEqualTo("AWS::Serverless::Function");
        });
  }

  @Test
  void the_dashboard_shows_figures_that_are_written() throws IOException {
    var shown = new TreeSet<String>();
    for (var widget : dashboard().path("widgets")) {
      for (var metric : widget.at("/properties/metrics")) {
        if (metric.path(0).asText().equals("Sayso")) {
          assertThat(metric.path(2).asText()).isEqualTo("function");
          shown.add(metric.path(1).asText());
        }
      }
    }
    assertThat(shown)
        .contains("Turns", "Orders", "Missed", "Refused", "WordsToOrder", "TurnMillis")
        .isSubsetOf(WRITTEN);
  }

  @Test
  void the_dashboards_places_exist_and_its_widgets_do_not_overlap() throws IOException {
    var body = TEMPLATE.properties("Dashboard").path("DashboardBody").asText();
    assertThat(SUBSTITUTED.matcher(body).results().map(match -> match.group(1)))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("AWS::") || TEMPLATE.resource(name).isObject());
    var taken = new TreeSet<String>();
    for (var widget : dashboard().path("widgets")) {
      for (int x = 0; x < widget.path("width").asInt(); x++) {
        assertThat(widget.path("x").asInt() + x).isLessThan(24);
        assertThat(taken.add((widget.path("x").asInt() + x) + "," + widget.path("y").asInt()))
            .isTrue();
      }
    }
  }
}
