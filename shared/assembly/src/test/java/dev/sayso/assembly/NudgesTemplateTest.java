package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `sam deploy` makes of the functions that attend to shoppers, judged against their code.
class NudgesTemplateTest {

  private static final Template TEMPLATE = Template.read();
  private static final String NUDGE = "NudgeFunction";
  private static final String SWEEP = "SweepFunction";

  @ParameterizedTest
  @ValueSource(strings = {NUDGE, SWEEP, "DataRightsFunction"})
  void all_are_built_of_one_artifact_with_handlers_that_exist(String function) throws IOException {
    var properties = TEMPLATE.properties(function);
    assertThat(properties.path("CodeUri").asText()).isEqualTo("functions/nudges");
    assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
    var handler = properties.path("Handler").asText().split("::", -1);
    var source =
        TEMPLATE.code(function).resolve("src/main/java/" + handler[0].replace('.', '/') + ".java");
    assertThat(Files.readString(source)).contains(" " + handler[1] + "(");
    assertThat(TEMPLATE.resource(function).at("/Metadata/BuildMethod").asText())
        .isEqualTo("makefile");
    assertThat(Files.readAllLines(TEMPLATE.code(function).resolve("Makefile")))
        .contains("build-" + function + ":");
  }

  @Test
  void the_sweep_may_send_errands_and_nothing_else() {
    var statements = TEMPLATE.statements("SweepRole");
    assertThat(TEMPLATE.rights("", statements))
        .isEqualTo(
            Map.of(
                "NudgeQueue", Set.of("sqs:GetQueueAttributes", "sqs:SendMessage"),
                "SweepLogs", Set.of("logs:CreateLogStream", "logs:PutLogEvents")));
    assertThat(variables(SWEEP)).containsExactly("NUDGE_QUEUE");
  }

  @Test
  void who_attends_to_shoppers_reads_homes_and_the_index_and_writes_notes_and_orders() {
    var statements = TEMPLATE.statements("NudgeRole");
    assertThat(TEMPLATE.rights("dynamodb:", statements))
        .isEqualTo(
            Map.of(
                "ShoppersTable", Set.of("GetItem", "PutItem", "Query", "UpdateItem"),
                "CatalogTable", Set.of("BatchGetItem", "Scan", "UpdateItem")));
    assertThat(TEMPLATE.rights("s3:", statements))
        .isEqualTo(Map.of("CatalogSnapshots", Set.of("GetObject", "ListBucket")));
    assertThat(TEMPLATE.rights("sqs:", statements))
        .isEqualTo(
            Map.of(
                "NudgeQueue",
                Set.of("DeleteMessage", "GetQueueAttributes", "ReceiveMessage", "SendMessage")));
    assertThat(statements)
        .filteredOn(statement -> statement.path("Sid").asText().equals("Due"))
        .singleElement()
        .satisfies(due -> {
          assertThat(Template.texts(due.path("Action"))).containsExactly("dynamodb:Query");
          assertThat(due.path("Resource").asText()).endsWith("/index/DueIndex");
        });
  }

  @Test
  void it_sends_mail_as_the_one_sender_and_only_where_there_is_one() {
    assertThat(TEMPLATE.conditions("NudgeRole"))
        .containsOnly(
            "HasNoticeSender", "HasProactiveEvents", "HasSearchDomain", "HasSearchSecret");
    assertThat(TEMPLATE.statementsIf("HasNoticeSender", "NudgeRole"))
        .singleElement()
        .satisfies(mail -> {
          assertThat(Template.texts(mail.path("Action"))).containsExactly("ses:SendEmail");
          assertThat(mail.at("/Condition/StringEquals").path("ses:FromAddress").asText())
              .isEqualTo("NoticeSender");
        });
    assertThat(TEMPLATE.rights("", TEMPLATE.statementsIf("HasProactiveEvents", "NudgeRole")))
        .isEqualTo(Map.of("ProactiveEventsSecret", Set.of("secretsmanager:GetSecretValue")));
  }

  @Test
  void what_the_function_reads_is_set_and_nothing_else() {
    var wanted = new TreeSet<>(ReadVariables.by(TEMPLATE, NUDGE));
    wanted.removeAll(Set.of("AWS_REGION", "AWS_XRAY_DAEMON_ADDRESS", "DYNAMODB_ENDPOINT"));
    // Nobody talks here: no model is connected where none is named.
    wanted.remove("SHOP_TURNS_PER_MINUTE");
    wanted.removeIf(name -> name.startsWith("LLM_") || name.startsWith("OAUTH_"));
    // Read by the other handler of this artifact: DataRightsFunction.
    wanted.remove("ORDER_RETENTION_YEARS");
    assertThat(variables(NUDGE)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void the_queue_waits_long_enough_and_puts_aside_what_fails() {
    var queue = TEMPLATE.properties("NudgeQueue");
    int timeout = TEMPLATE.properties(NUDGE).path("Timeout").asInt();
    assertThat(queue.path("VisibilityTimeout").asInt()).isGreaterThanOrEqualTo(6 * timeout);
    assertThat(queue.at("/RedrivePolicy/maxReceiveCount").asInt()).isBetween(3, 10);
    assertThat(queue.at("/RedrivePolicy/deadLetterTargetArn").asText())
        .isEqualTo("NudgeDeadLetters.Arn");
    for (var name : List.of("NudgeQueue", "NudgeDeadLetters")) {
      assertThat(TEMPLATE.properties(name).path("SqsManagedSseEnabled").asBoolean()).isTrue();
    }
  }

  @Test
  void only_what_failed_of_a_batch_comes_back_and_not_too_many_work_at_once() {
    var event = TEMPLATE.properties(NUDGE).at("/Events/Errands/Properties");
    assertThat(event.path("Queue").asText()).isEqualTo("NudgeQueue.Arn");
    assertThat(Template.texts(event.path("FunctionResponseTypes")))
        .containsExactly("ReportBatchItemFailures");
    assertThat(event.at("/ScalingConfig/MaximumConcurrency").asText())
        .isEqualTo("NudgeConcurrency");
    assertThat(TEMPLATE.properties(SWEEP).at("/Events/Quarterly/Type").asText())
        .isEqualTo("ScheduleV2");
  }

  /// Who began a step and was stopped by Lambda is dead before anybody else takes the step up.
  @Test
  void a_process_is_stopped_before_its_lease_ends() throws IOException {
    var round =
        Files.readString(
            TEMPLATE
                .folder()
                .resolve("shared/commerce/src/main/java/dev/sayso/commerce/nudge/Round.java"));
    var lease = Pattern.compile("LEASE = Duration.ofMinutes\\((\\d+)\\)").matcher(round);
    assertThat(lease.find()).isTrue();
    assertThat(TEMPLATE.properties(NUDGE).path("Timeout").asInt())
        .isLessThan(Integer.parseInt(lease.group(1)) * 60);
  }

  @Test
  void alarms_watch_the_queue_what_is_put_aside_and_both_functions() {
    assertThat(watched("AWS/SQS", "ApproximateAgeOfOldestMessage"))
        .containsExactly("NudgeQueue.QueueName");
    assertThat(watched("AWS/SQS", "ApproximateNumberOfMessagesVisible"))
        .contains("NudgeDeadLetters.QueueName");
    assertThat(watched("AWS/Lambda", "Errors")).contains(NUDGE, SWEEP);
    assertThat(watched("Sayso", "Failures")).contains(NUDGE);
  }

  private static List<String> watched(String namespace, String metric) {
    return TEMPLATE.resources("AWS::CloudWatch::Alarm").values().stream()
        .map(alarm -> alarm.path("Properties"))
        .filter(alarm -> alarm.path("Namespace").asText().equals(namespace))
        .filter(alarm -> alarm.path("MetricName").asText().equals(metric))
        .map(alarm -> alarm.at("/Dimensions/0/Value").asText())
        .toList();
  }

  private static Set<String> variables(String function) {
    var names = new TreeSet<String>();
    JsonNode variables = TEMPLATE.properties(function).at("/Environment/Variables");
    variables.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
