package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sayso.runtime.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `sam deploy` would make, judged against what the code needs. Whether AWS would take the
/// template at all is for `sam validate --lint`.
class TemplateTest {

  private static final Template TEMPLATE = Template.read();
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String ROLE = "AWS::IAM::Role";
  private static final String LOGS = "AWS::Logs::LogGroup";

  /// Each action a function may take on a table, and the classes of the store that take it.
  private static final Map<String, Map<String, Set<String>>> GRANTED =
      Map.of(
          "ShoppersTable",
          Map.of(
              // Opening a turn: all of a household at once; older orders page by page.
              "Query",
              Set.of("HouseholdItems", "DynamoOrders", "DynamoDueShoppers", "DynamoOrderAttempts"),
              // Whose an account is.
              "BatchGetItem",
              Set.of("Batches"),
              // An order by its id: the pointer, then the order.
              "GetItem",
              Set.of("OrderItems", "DynamoOrderAttempts"),
              // A session, a linking code, an attempt, that nothing comes of a key; in transactions
              // cart, order and its pointer, and the record of what was agreed.
              "PutItem",
              Set.of(
                  "VisitWriter",
                  "Versioned",
                  "DynamoLinks",
                  "DynamoOrderAttempts",
                  "OrderPlacement"),
              // Wrong linking codes; in transactions that a code was used, that a person was told.
              "UpdateItem",
              Set.of("VisitWriter", "DynamoLinks", "DynamoMembers", "DynamoSpending")),
          "CatalogTable",
          Map.of(
              // The search index is made of the whole catalogue.
              "Scan", Set.of("DynamoCatalogStore"),
              // Prices and stock for a quote.
              "BatchGetItem", Set.of("Batches"),
              // Within a transaction: stock taken and given back.
              "UpdateItem", Set.of("StockMoves")));

  /// The same of the function that keeps forecasts.
  static final Map<String, Map<String, Set<String>>> FORECASTING =
      Map.of(
          "ShoppersTable",
          Map.of(
              // All orders of a household; whose notes want attention.
              "Query", Set.of("DynamoOrders", "DynamoWaking"),
              // When they want it.
              "UpdateItem", Set.of("DynamoWaking"),
              // Habits; an order as it is now.
              "GetItem", Set.of("DynamoForecasts", "OrderItems"),
              // In a transaction: habits and outlook.
              "PutItem", Set.of("DynamoForecasts", "Versioned")),
          "CatalogTable",
          Map.of("Scan", Set.of("DynamoCatalogStore")));

  /// The same of the function that imports catalogues.
  static final Map<String, Map<String, Set<String>>> IMPORTING =
      Map.of(
          "CatalogTable",
          Map.of(
              // What products cost, where a list says only how many there are.
              "BatchGetItem", Set.of("Batches"),
              // Which uploads are in the shop already.
              "GetItem", Set.of("DynamoImports"),
              // The lease, and what was imported.
              "PutItem", Set.of("DynamoImports"),
              // The lease given back; in transactions products that go, and prices and stock.
              "DeleteItem", Set.of("DynamoImports", "OfferWriter"),
              "UpdateItem", Set.of("OfferWriter")));

  /// What the store does besides, for a developer's machine and for whoever fills the tables.
  private static final Map<String, Set<String>> OF_NO_FUNCTION =
      Map.ofEntries(
          Map.entry("Batches", Set.of("BatchWriteItem")),
          Map.entry("DynamoCatalogStore", Set.of("GetItem", "UpdateItem")),
          Map.entry("DynamoConversations", Set.of("Query")),
          Map.entry("DynamoHandovers", Set.of("Query")),
          Map.entry("DynamoLedgers", Set.of("GetItem", "Query")),
          Map.entry("DynamoOrders", Set.of("PutItem")),
          Map.entry("DynamoPersonalData", Set.of("DeleteItem", "PutItem", "Query", "UpdateItem")),
          Map.entry("PersonalItems", Set.of("GetItem", "Query")),
          Map.entry("ErasureWrites", Set.of("DeleteItem", "UpdateItem")),
          Map.entry("DynamoReset", Set.of("Scan")),
          Map.entry("Transactions", Set.of("PutItem", "DeleteItem")),
          Map.entry(
              "DynamoShoppers", Set.of("Scan", "GetItem", "PutItem", "UpdateItem", "DeleteItem")),
          Map.entry("TemplateTables", Set.of("CreateTable", "UpdateTable", "UpdateTimeToLive")));

  /// Read, and yet not for the template to set.
  private static final Set<String> SET_BY_OTHERS =
      Set.of(
          // Lambda sets them and lets nobody else.
          "AWS_REGION",
          "AWS_XRAY_DAEMON_ADDRESS",
          // A developer's own; deployed, the key lies in LLM_SECRET.
          "LLM_KEY",
          // DynamoDB Local's, on a developer's machine.
          "DYNAMODB_ENDPOINT");

  /// Of no conversation: each has a test of its own.
  private static final Set<String> BEHIND_THE_SCENES =
      Set.of(
          "CatalogImportFunction",
          "DataRightsFunction",
          "FinishFunction",
          "ForecastFunction",
          "NudgeFunction",
          "SweepFunction");

  static Set<String> functions() {
    var functions = new TreeSet<>(TEMPLATE.resources(FUNCTION).keySet());
    functions.removeAll(BEHIND_THE_SCENES);
    return functions;
  }

  static Set<String> alarms() {
    return TEMPLATE.resources(ALARM).keySet();
  }

  @Test
  void the_functions_are_found() {
    assertThat(functions()).contains("AlexaSkillFunction", "GoogleWebhookFunction");
  }

  // Functions

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_runs_java_25_on_arm(String function) {
    var properties = TEMPLATE.properties(function);
    assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
    assertThat(Template.texts(properties.path("Architectures"))).containsExactly("arm64");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_is_called_by_an_alias_of_a_version_with_a_snapshot(String function) {
    var properties = TEMPLATE.properties(function);
    assertThat(properties.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(properties.path("AutoPublishAlias").asText()).isNotBlank();
    assertThat(properties.path("AutoPublishAliasAllProperties").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_gives_up_when_a_voice_platform_does(String function) {
    assertThat(TEMPLATE.properties(function).path("Timeout").asInt()).isBetween(1, 8);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_has_a_log_of_its_own_that_is_not_kept_for_ever(String function) {
    var logs = logs(function);
    assertThat(TEMPLATE.resources(LOGS)).containsKey(logs);
    assertThat(functions().stream().filter(other -> logs(other).equals(logs))).hasSize(1);
    assertThat(TEMPLATE.properties(logs).path("RetentionInDays").asText())
        .isEqualTo("LogRetentionDays");
    assertThat(TEMPLATE.section("Parameters")).containsKey("LogRetentionDays");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void alarms_watch_a_functions_errors_and_its_duration(String function) {
    assertThat(watching(function, "Errors")).hasSize(1);
    assertThat(watching(function, "Duration"))
        .singleElement()
        .satisfies(alarm ->
            assertThat(alarm.path("Threshold").asInt())
                .isBetween(1, TEMPLATE.properties(function).path("Timeout").asInt() * 1000 - 1));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_functions_handler_exists(String function) throws IOException {
    var handler = TEMPLATE.properties(function).path("Handler").asText().split("::", -1);
    assertThat(handler).hasSize(2);
    var source =
        TEMPLATE.code(function).resolve("src/main/java/" + handler[0].replace('.', '/') + ".java");
    assertThat(source).isRegularFile();
    assertThat(Files.readString(source)).contains(" " + handler[1] + "(");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void sam_finds_how_a_function_is_built(String function) throws IOException {
    assertThat(TEMPLATE.resource(function).at("/Metadata/BuildMethod").asText())
        .isEqualTo("makefile");
    assertThat(Files.readAllLines(TEMPLATE.code(function).resolve("Makefile")))
        .contains("build-" + function + ":");
  }

  // Environment

  @ParameterizedTest
  @MethodSource("functions")
  void what_a_function_reads_is_set_and_nothing_else(String function) {
    var wanted = new TreeSet<>(ReadVariables.by(TEMPLATE, function));
    assertThat(wanted).contains("SHOP_NAME", "SHOPPERS_TABLE").containsAll(SET_BY_OTHERS);
    wanted.removeAll(SET_BY_OTHERS);
    assertThat(variables(function).keySet()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_variable_is_given_what_it_is_named_after(String function) {
    assertThat(variables(function))
        .allSatisfy((variable, given) -> {
          var words =
              Template.owner(given)
                  .replace("s3://", "")
                  .replaceAll("Minor$", "")
                  .replaceAll("(?<=[a-z])(?=[A-Z])", "_");
          assertThat(variable.replaceFirst("^SHOP_(?!NAME)", "")).isEqualToIgnoringCase(words);
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_started_with_the_defaults_has_a_shop(String function) {
    var environment = new TreeMap<String, String>();
    variables(function)
        .forEach((name, parameter) -> environment.put(name, initial(parameter, parameter)));
    assertThatCode(() -> ShopSettings.read(new Environment(environment)))
        .doesNotThrowAnyException();
    assertThat(ShopSettings.read(new Environment(environment)).name())
        .isEqualTo(initial("ShopName", ""));
  }

  // Rights

  @ParameterizedTest
  @MethodSource("functions")
  void a_functions_rights_are_all_in_a_role_of_this_template(String function) {
    var properties = TEMPLATE.properties(function);
    assertThat(properties.has("Policies")).isFalse();
    assertThat(TEMPLATE.resources(ROLE))
        .containsKey(Template.owner(properties.path("Role").asText()));
    assertThat(TEMPLATE.section("Resources").values())
        .extracting(resource -> resource.path("Type").asText())
        .filteredOn(type -> type.startsWith("AWS::IAM::"))
        .containsOnly(ROLE);
    assertThat(TEMPLATE.resources(ROLE).values())
        .noneMatch(role -> role.path("Properties").has("ManagedPolicyArns"));
  }

  @Test
  void no_right_is_on_any_action_or_on_anything_but_a_resource_of_this_template() {
    assertThat(TEMPLATE.statements()).isNotEmpty();
    for (var statement : TEMPLATE.statements()) {
      if (statement.path("Sid").asText().equals("Traces")) {
        continue; // X-Ray knows no resources: TemplateTelemetryTest.
      }
      assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
      assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
      assertThat(Template.texts(statement.path("Action")))
          .isNotEmpty()
          .allMatch(action -> action.matches("[a-z0-9-]+:[A-Za-z]+"));
      assertThat(Template.texts(statement.path("Resource")))
          .isNotEmpty()
          .allMatch(resource -> isArn(resource) != isSecret(resource))
          .allMatch(
              resource -> TEMPLATE.section("Resources").containsKey(Template.owner(resource)));
    }
  }

  @Test
  void a_table_may_be_used_as_the_store_uses_it_and_in_no_other_way() {
    var statements = new ArrayList<>(TEMPLATE.statements());
    statements.removeAll(TEMPLATE.statements("CatalogImportRole"));
    var rights = TEMPLATE.tableRights(statements);
    assertThat(rights.keySet()).isEqualTo(GRANTED.keySet());
    GRANTED.forEach((table, actions) -> {
      var used = new TreeSet<>(actions.keySet());
      if (table.equals("ShoppersTable")) {
        // Of the function that deletes shoppers' data alone: DataRightsTemplateTest.
        used.add("DeleteItem");
      }
      assertThat(rights.get(table)).as(table).isEqualTo(used);
    });
  }

  @Test
  void nothing_but_the_function_for_it_may_delete_what_is_a_shoppers() {
    var able =
        TEMPLATE.resources(ROLE).keySet().stream()
            .filter(role ->
                TEMPLATE
                    .tableRights(TEMPLATE.statements(role))
                    .getOrDefault("ShoppersTable", Set.of())
                    .contains("DeleteItem"));
    assertThat(able).containsExactly("DataRightsRole");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void each_function_that_holds_conversations_has_all_of_these_rights(String function) {
    var role = Template.owner(TEMPLATE.properties(function).path("Role").asText());
    var rights = TEMPLATE.tableRights(TEMPLATE.statements(role));
    GRANTED.forEach(
        (table, actions) -> assertThat(rights.get(table)).as(table).isEqualTo(actions.keySet()));
  }

  @Test
  void the_webhook_alone_reads_its_secret_and_nothing_else_of_the_kind() {
    var rights = TEMPLATE.rights("secretsmanager:");
    assertThat(rights).isEqualTo(Map.of("GoogleWebhookSecret", Set.of("GetSecretValue")));
    assertThat(TEMPLATE.rights("secretsmanager:", TEMPLATE.statements("AlexaSkillRole"))).isEmpty();
  }

  @Test
  void only_the_catalogue_may_be_scanned() {
    assertThat(TEMPLATE.tableRights(TEMPLATE.statements()))
        .allSatisfy((table, actions) ->
            assertThat(actions.contains("Scan")).as(table).isEqualTo(table.equals("CatalogTable")));
  }

  @Test
  void every_call_of_the_store_is_accounted_for() {
    var known = new TreeMap<String, Set<String>>();
    OF_NO_FUNCTION.forEach((type, actions) -> known.put(type, new TreeSet<>(actions)));
    for (var granted : List.of(GRANTED, FORECASTING, IMPORTING)) {
      for (var actions : granted.values()) {
        actions.forEach((action, types) ->
            types.forEach(type -> known.computeIfAbsent(type, _ -> new TreeSet<>()).add(action)));
      }
    }
    assertThat(StoreCalls.byClass()).isEqualTo(known);
  }

  @Test
  void what_fills_the_tables_is_in_no_function() {
    var deployed =
        new ClassFileImporter()
                .importPackages("dev.sayso")
                .get(Deployment.class)
                .getTransitiveDependenciesFromSelf()
                .stream()
                .map(dependency -> dependency.getTargetClass().getSimpleName())
                .collect(Collectors.toSet());
    assertThat(deployed)
        .contains("DynamoSessions", "StockMoves")
        .doesNotContain(
            "DynamoConversations",
            "DynamoHandovers",
            "DynamoHistory",
            "DynamoReset",
            "DynamoShoppers",
            "TemplateTables");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_writes_its_own_log_only(String function) {
    assertThat(TEMPLATE.rights("logs:"))
        .containsEntry(logs(function), Set.of("CreateLogStream", "PutLogEvents"));
    assertThat(TEMPLATE.rights("logs:")).hasSameSizeAs(TEMPLATE.resources(FUNCTION));
  }

  // Alarms

  @ParameterizedTest
  @MethodSource("alarms")
  void an_alarm_says_what_is_wrong_and_tells_when_it_begins_and_ends(String alarm) {
    var properties = TEMPLATE.properties(alarm);
    assertThat(properties.path("AlarmDescription").asText()).startsWith("Sayso ${Stage}: ");
    for (var when : List.of("AlarmActions", "OKActions")) {
      assertThat(properties.at("/" + when + "/1/0").asText()).as(when).isEqualTo("AlarmTopic");
    }
  }

  /// A reference to a secret is its ARN, where other resources have an attribute for that.
  private static boolean isSecret(String name) {
    return TEMPLATE.resource(name).path("Type").asText().equals("AWS::SecretsManager::Secret");
  }

  /// Of a resource, or of everything in it.
  private static boolean isArn(String name) {
    return name.endsWith(".Arn")
        || name.endsWith(".StreamArn")
        || name.endsWith(".Arn}/*")
        || name.endsWith(".Arn}/*.errors.jsonl")
        || name.endsWith(".Arn}/stream/*")
        || name.contains(".Arn}/index/");
  }

  private static String logs(String function) {
    return TEMPLATE.properties(function).at("/LoggingConfig/LogGroup").asText();
  }

  private static List<JsonNode> watching(String function, String metric) {
    return TEMPLATE.resources(ALARM).values().stream()
        .map(alarm -> alarm.path("Properties"))
        .filter(alarm -> alarm.path("Namespace").asText().equals("AWS/Lambda"))
        .filter(alarm -> alarm.path("MetricName").asText().equals(metric))
        .filter(alarm -> alarm.at("/Dimensions/0/Name").asText().equals("FunctionName"))
        .filter(alarm -> alarm.at("/Dimensions/0/Value").asText().equals(function))
        .toList();
  }

  /// What a function is given: variables and the parameters or resources they are taken from.
  private static Map<String, String> variables(String function) {
    var variables = new TreeMap<String, String>();
    TEMPLATE
        .properties(function)
        .at("/Environment/Variables")
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    return variables;
  }

  private static String initial(String parameter, String otherwise) {
    return TEMPLATE.root().path("Parameters").path(parameter).path("Default").asText(otherwise);
  }
}
