package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What `sam deploy` makes of the function that imports catalogues: how it hears of uploads, what
/// it may do, and what becomes of uploads that fail.
class CatalogImportTemplateTest {

  private static final Template TEMPLATE = Template.read();
  private static final String FUNCTION = "CatalogImportFunction";
  private static final String ROLE = "CatalogImportRole";

  private static JsonNode uploaded() {
    return TEMPLATE.properties(FUNCTION).at("/Events/Uploaded/Properties");
  }

  @Test
  void it_is_built_from_a_module_with_a_handler_that_exists() throws IOException {
    var properties = TEMPLATE.properties(FUNCTION);
    assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
    var handler = properties.path("Handler").asText().split("::", -1);
    var source =
        TEMPLATE.code(FUNCTION).resolve("src/main/java/" + handler[0].replace('.', '/') + ".java");
    assertThat(Files.readString(source)).contains(" " + handler[1] + "(");
    assertThat(Files.readAllLines(TEMPLATE.code(FUNCTION).resolve("Makefile")))
        .contains("build-" + FUNCTION + ":");
  }

  @Test
  void it_is_given_the_shops_terms_and_starts_with_the_defaults() {
    var environment = new TreeMap<String, String>();
    TEMPLATE
        .properties(FUNCTION)
        .at("/Environment/Variables")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), initial(entry.getValue().asText())));
    assertThat(environment).containsKeys("CATALOG_SNAPSHOTS", "CATALOG_TABLE", "CATALOG_UPLOADS");
    assertThat(Deployment.terms(new Environment(environment)).name()).isEqualTo("Corner Market");
  }

  @Test
  void the_bucket_of_uploads_is_nobody_elses_and_tells_of_what_comes() {
    var bucket = TEMPLATE.properties("CatalogUploads");
    assertThat(bucket.path("PublicAccessBlockConfiguration").valueStream())
        .hasSize(4)
        .allMatch(JsonNode::asBoolean);
    assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(TEMPLATE.resource("CatalogUploads").path("DeletionPolicy").asText())
        .isEqualTo("Retain");
    var events = bucket.at("/NotificationConfiguration/EventBridgeConfiguration");
    assertThat(events.path("EventBridgeEnabled").asBoolean()).isTrue();
    assertThat(Template.texts(uploaded().at("/Pattern/detail/bucket/name")))
        .containsExactly("CatalogUploads");
    assertThat(uploaded().at("/Pattern/detail/object/key").findValuesAsText("prefix"))
        .containsExactly("catalog/", "prices/");
  }

  @Test
  void it_may_use_the_table_as_the_code_does_and_in_no_other_way() {
    var rights = TEMPLATE.tableRights(TEMPLATE.statements(ROLE));
    assertThat(rights.keySet()).isEqualTo(TemplateTest.IMPORTING.keySet());
    TemplateTest.IMPORTING.forEach(
        (table, actions) -> assertThat(rights.get(table)).as(table).isEqualTo(actions.keySet()));
  }

  @Test
  void of_uploads_it_may_write_reports_only() {
    var writes =
        TEMPLATE.statements(ROLE).stream()
            .filter(one -> Template.texts(one.path("Action")).contains("s3:PutObject"))
            .flatMap(one -> Template.texts(one.path("Resource")).stream())
            .toList();
    assertThat(writes)
        .containsExactlyInAnyOrder(
            "${CatalogSnapshots.Arn}/*", "${CatalogUploads.Arn}/*.errors.jsonl");
    assertThat(TEMPLATE.rights("logs:", TEMPLATE.statements(ROLE)))
        .isEqualTo(Map.of("CatalogImportLogs", Set.of("CreateLogStream", "PutLogEvents")));
  }

  @Test
  void what_fails_is_tried_again_and_at_last_put_into_a_queue_that_is_watched() {
    var again = TEMPLATE.properties(FUNCTION).path("EventInvokeConfig");
    assertThat(again.path("MaximumRetryAttempts").asInt()).isEqualTo(2);
    assertThat(again.at("/DestinationConfig/OnFailure/Destination").asText())
        .isEqualTo("CatalogImportFailures.Arn");
    assertThat(uploaded().at("/DeadLetterConfig/Arn").asText())
        .isEqualTo("CatalogImportFailures.Arn");
    assertThat(TEMPLATE.properties("CatalogImportFailuresAlarm").at("/Dimensions/0/Value").asText())
        .isEqualTo("CatalogImportFailures.QueueName");
    assertThat(TEMPLATE.properties("CatalogRefusedAlarm").path("MetricName").asText())
        .isEqualTo("Refusals");
  }

  private static String initial(String parameter) {
    return TEMPLATE.root().path("Parameters").path(parameter).path("Default").asText(parameter);
  }
}
