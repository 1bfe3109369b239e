package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How forecasts hear of orders: the table's stream, and what becomes of changes that fail.
class TemplateStreamTest {

  private static final Template TEMPLATE = Template.read();

  private static JsonNode orders() {
    return TEMPLATE.properties("ForecastFunction").at("/Events/Orders");
  }

  @Test
  void the_table_tells_what_an_item_was_and_what_it_is_now() {
    var stream = TEMPLATE.properties("ShoppersTable").path("StreamSpecification");
    assertThat(stream.path("StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(orders().path("Type").asText()).isEqualTo("DynamoDB");
    assertThat(orders().at("/Properties/Stream").asText()).isEqualTo("ShoppersTable.StreamArn");
  }

  @Test
  void only_orders_in_a_household_wake_the_function() throws Exception {
    var filters = orders().at("/Properties/FilterCriteria/Filters");
    assertThat(filters).hasSize(1);
    var keys = new ObjectMapper().readTree(filters.at("/0/Pattern").asText()).at("/dynamodb/Keys");
    assertThat(keys.at("/pk/S/0/prefix").asText()).isEqualTo("HOME#");
    assertThat(keys.at("/sk/S/0/prefix").asText()).isEqualTo("ORDER#");
  }

  @Test
  void what_fails_is_told_again_alone_and_at_last_given_up_to_a_queue() {
    var properties = orders().path("Properties");
    assertThat(Template.texts(properties.path("FunctionResponseTypes")))
        .containsExactly("ReportBatchItemFailures");
    assertThat(properties.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(properties.path("MaximumRetryAttempts").asInt()).isBetween(1, 10);
    assertThat(properties.at("/DestinationConfig/OnFailure/Type").asText()).isEqualTo("SQS");
    assertThat(properties.at("/DestinationConfig/OnFailure/Destination").asText())
        .isEqualTo("ForecastFailures.Arn");
    assertThat(TEMPLATE.properties("ForecastFailures").path("SqsManagedSseEnabled").asBoolean())
        .isTrue();
  }

  @Test
  void the_function_may_read_this_stream_and_fill_this_queue() {
    var statements = TEMPLATE.statements("ForecastRole");
    var streams =
        statements.stream()
            .filter(one -> one.path("Resource").asText().matches(".*(StreamArn|/stream/.*)"))
            .toList();
    assertThat(TEMPLATE.rights("dynamodb:", streams))
        .isEqualTo(
            Map.of(
                "ShoppersTable",
                Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")));
    assertThat(TEMPLATE.rights("sqs:"))
        .isEqualTo(Map.of("ForecastFailures", Set.of("SendMessage")));
  }

  @Test
  void alarms_watch_how_far_it_is_behind_and_what_was_given_up() {
    var alarms = TEMPLATE.resources("AWS::CloudWatch::Alarm").values();
    assertThat(alarms)
        .extracting(alarm -> watches(alarm.path("Properties")))
        .contains(
            "IteratorAge ForecastFunction",
            "ApproximateNumberOfMessagesVisible ForecastFailures.QueueName",
            "Failures forecast");
  }

  private static String watches(JsonNode alarm) {
    return alarm.path("MetricName").asText() + " " + alarm.at("/Dimensions/0/Value").asText();
  }
}
