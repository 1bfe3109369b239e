package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What `sam deploy` makes of the function that keeps forecasts: what it runs, what it may do, how
/// it hears of orders by the table's stream, and what becomes of changes that fail.
class ForecastTemplateTest {

  private static final Template TEMPLATE = Template.read();
  private static final String FORECAST = "ForecastFunction";

  private static JsonNode orders() {
    return TEMPLATE.properties(FORECAST).at("/Events/Orders");
  }

  @Test
  void it_is_built_from_a_module_with_a_handler_that_exists() throws IOException {
    var properties = TEMPLATE.properties(FORECAST);
    assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
    assertThat(properties.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(properties.path("AutoPublishAlias").asText()).isNotBlank();
    assertThat(properties.path("AutoPublishAliasAllProperties").asBoolean()).isTrue();
    var handler = properties.path("Handler").asText().split("::", -1);
    var source =
        TEMPLATE.code(FORECAST).resolve("src/main/java/" + handler[0].replace('.', '/') + ".java");
    assertThat(Files.readString(source)).contains(" " + handler[1] + "(");
    assertThat(TEMPLATE.resource(FORECAST).at("/Metadata/BuildMethod").asText())
        .isEqualTo("makefile");
    assertThat(Files.readAllLines(TEMPLATE.code(FORECAST).resolve("Makefile")))
        .contains("build-" + FORECAST + ":");
  }

  @Test
  void it_is_given_only_what_it_reads_and_starts_with_the_defaults() {
    var environment = new TreeMap<String, String>();
    TEMPLATE
        .properties(FORECAST)
        .at("/Environment/Variables")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), initial(entry.getValue().asText())));
    assertThat(ReadVariables.by(TEMPLATE, FORECAST)).containsAll(environment.keySet());
    assertThat(environment).containsKeys("SHOPPERS_TABLE", "CATALOG_TABLE", "CATALOG_SNAPSHOTS");
    assertThat(ShopSettings.timeZone(new Environment(environment)))
        .hasToString(initial("TimeZone"));
    assertThat(ShopSettings.locales(new Environment(environment))).isNotEmpty();
  }

  @Test
  void it_may_use_tables_as_the_code_does_and_in_no_other_way() {
    var rights = TEMPLATE.tableRights(TEMPLATE.statements("ForecastRole"));
    assertThat(rights.keySet()).isEqualTo(TemplateTest.FORECASTING.keySet());
    TemplateTest.FORECASTING.forEach(
        (table, actions) -> assertThat(rights.get(table)).as(table).isEqualTo(actions.keySet()));
  }

  @Test
  void it_may_read_the_catalogue_wherever_it_is_and_write_its_own_log() {
    var statements = TEMPLATE.statements("ForecastRole");
    assertThat(TEMPLATE.rights("s3:", statements))
        .isEqualTo(Map.of("CatalogSnapshots", Set.of("GetObject", "ListBucket")));
    assertThat(TEMPLATE.rights("logs:", statements))
        .isEqualTo(Map.of("ForecastLogs", Set.of("CreateLogStream", "PutLogEvents")));
    assertThat(TEMPLATE.conditions("ForecastRole"))
        .containsOnly("HasSearchDomain", "HasSearchSecret");
    for (var condition : TEMPLATE.conditions("ForecastRole")) {
      assertThat(TEMPLATE.statementsIf(condition, "ForecastRole"))
          .isEqualTo(TEMPLATE.statementsIf(condition, "AlexaSkillRole"));
    }
    assertThat(TEMPLATE.properties("ForecastLogs").path("RetentionInDays").asText())
        .isEqualTo("LogRetentionDays");
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
    assertThat(TEMPLATE.rights("sqs:", statements))
        .isEqualTo(Map.of("ForecastFailures", Set.of("SendMessage")));
  }

  @Test
  void alarms_watch_how_far_it_is_behind_and_what_was_given_up() {
    var alarms = TEMPLATE.resources("AWS::CloudWatch::Alarm").values();
    assertThat(alarms)
        .extracting(alarm -> watches(alarm.path("Properties")))
        .contains(
            "Errors ForecastFunction",
            "Duration ForecastFunction",
            "IteratorAge ForecastFunction",
            "ApproximateNumberOfMessagesVisible ForecastFailures.QueueName",
            "Failures ForecastFunction");
  }

  private static String initial(String parameter) {
    return TEMPLATE.root().path("Parameters").path(parameter).path("Default").asText(parameter);
  }

  private static String watches(JsonNode alarm) {
    return alarm.path("MetricName").asText() + " " + alarm.at("/Dimensions/0/Value").asText();
  }
}
