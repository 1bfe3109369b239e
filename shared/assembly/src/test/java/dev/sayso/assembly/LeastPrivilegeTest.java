package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every right of every function, listed: a right that is added to the template is missed here, and
/// one that is taken away too. That the store takes these actions and no others, [TemplateTest]
/// knows from its byte code.
class LeastPrivilegeTest {

  private static final Template TEMPLATE = Template.read();
  private static final String FUNCTION = "AWS::Serverless::Function";

  /// Everything in a bucket or beside a table, never everything there is.
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\$\\{[A-Za-z]+\\.Arn}/(stream/)?\\*(\\.errors\\.jsonl)?"
              + "|\\$\\{SearchOpensearchDomainArn}/\\$\\{SearchOpensearchIndex}/_doc/words-\\*");

  private static final Set<String> SEARCH =
      Set.of(
          "HasSearchDomain es:ESHttpPost ${SearchOpensearchDomainArn}/${SearchOpensearchIndex}/_search",
          "HasSearchDomain es:ESHttpPost ${SearchOpensearchDomainArn}/${SearchOpensearchIndex}/_mget",
          "HasSearchDomain es:ESHttpGet ${SearchOpensearchDomainArn}/${SearchOpensearchIndex}/_doc/words-*",
          "HasSearchSecret secretsmanager:GetSecretValue SearchOpensearchSecret");

  private static final Set<String> CATALOG =
      Set.of(
          "dynamodb:Scan CatalogTable.Arn",
          "s3:GetObject ${CatalogSnapshots.Arn}/*",
          "s3:ListBucket CatalogSnapshots.Arn");

  private static final Set<String> CONVERSATIONS =
      Set.of(
          "dynamodb:BatchGetItem ShoppersTable.Arn",
          "dynamodb:GetItem ShoppersTable.Arn",
          "dynamodb:PutItem ShoppersTable.Arn",
          "dynamodb:Query ShoppersTable.Arn",
          "dynamodb:UpdateItem ShoppersTable.Arn",
          "dynamodb:BatchGetItem CatalogTable.Arn",
          "dynamodb:UpdateItem CatalogTable.Arn",
          "HasOauthSecret secretsmanager:GetSecretValue OauthSecret",
          "HasLlmSecret secretsmanager:GetSecretValue LlmSecret",
          "HasLlmModelArns bedrock:InvokeModel LlmModelArns");

  /// X-Ray knows no resources.
  private static final Set<String> TRACES =
      Set.of("xray:PutTelemetryRecords *", "xray:PutTraceSegments *");

  private static final Map<String, Set<String>> GRANTED =
      Map.of(
          "AlexaSkillFunction",
          union(CONVERSATIONS, CATALOG, SEARCH, TRACES, logs("AlexaSkillLogs")),
          "GoogleWebhookFunction",
          union(
              CONVERSATIONS,
              CATALOG,
              SEARCH,
              TRACES,
              logs("GoogleWebhookLogs"),
              Set.of("secretsmanager:GetSecretValue GoogleWebhookSecret")),
          "ForecastFunction",
          union(
              CATALOG,
              SEARCH,
              logs("ForecastLogs"),
              Set.of(
                  "dynamodb:GetItem ShoppersTable.Arn",
                  "dynamodb:PutItem ShoppersTable.Arn",
                  "dynamodb:Query ShoppersTable.Arn",
                  "dynamodb:UpdateItem ShoppersTable.Arn",
                  "dynamodb:DescribeStream ShoppersTable.StreamArn",
                  "dynamodb:GetRecords ShoppersTable.StreamArn",
                  "dynamodb:GetShardIterator ShoppersTable.StreamArn",
                  "dynamodb:ListStreams ${ShoppersTable.Arn}/stream/*",
                  "sqs:SendMessage ForecastFailures.Arn")),
          "NudgeFunction",
          union(
              CATALOG,
              SEARCH,
              TRACES,
              logs("NudgeLogs"),
              Set.of(
                  "dynamodb:GetItem ShoppersTable.Arn",
                  "dynamodb:PutItem ShoppersTable.Arn",
                  "dynamodb:Query ShoppersTable.Arn",
                  "dynamodb:UpdateItem ShoppersTable.Arn",
                  "dynamodb:Query ${ShoppersTable.Arn}/index/DueIndex",
                  "dynamodb:BatchGetItem CatalogTable.Arn",
                  "dynamodb:UpdateItem CatalogTable.Arn",
                  "sqs:DeleteMessage NudgeQueue.Arn",
                  "sqs:GetQueueAttributes NudgeQueue.Arn",
                  "sqs:ReceiveMessage NudgeQueue.Arn",
                  "sqs:SendMessage NudgeQueue.Arn",
                  "HasNoticeSender ses:SendEmail"
                      + " arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/*",
                  "HasProactiveEvents secretsmanager:GetSecretValue ProactiveEventsSecret")),
          "SweepFunction",
          union(
              logs("SweepLogs"),
              Set.of("sqs:GetQueueAttributes NudgeQueue.Arn", "sqs:SendMessage NudgeQueue.Arn")),
          "FinishFunction",
          union(
              logs("FinishLogs"),
              Set.of(
                  "dynamodb:GetItem ShoppersTable.Arn",
                  "dynamodb:PutItem ShoppersTable.Arn",
                  "dynamodb:Query ${ShoppersTable.Arn}/index/DueIndex",
                  "dynamodb:UpdateItem CatalogTable.Arn",
                  "sqs:SendMessage FinishFailures.Arn")),
          "DataRightsFunction",
          union(
              logs("DataRightsLogs"),
              Set.of(
                  "dynamodb:DeleteItem ShoppersTable.Arn",
                  "dynamodb:GetItem ShoppersTable.Arn",
                  "dynamodb:PutItem ShoppersTable.Arn",
                  "dynamodb:Query ShoppersTable.Arn",
                  "dynamodb:UpdateItem ShoppersTable.Arn",
                  "HasNoticeSender ses:SendEmail"
                      + " arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/*")),
          "CatalogImportFunction",
          union(
              logs("CatalogImportLogs"),
              Set.of(
                  "dynamodb:BatchGetItem CatalogTable.Arn",
                  "dynamodb:DeleteItem CatalogTable.Arn",
                  "dynamodb:GetItem CatalogTable.Arn",
                  "dynamodb:PutItem CatalogTable.Arn",
                  "dynamodb:UpdateItem CatalogTable.Arn",
                  "s3:DeleteObject ${CatalogSnapshots.Arn}/*",
                  "s3:DeleteObject ${CatalogUploads.Arn}/*.errors.jsonl",
                  "s3:GetObject ${CatalogSnapshots.Arn}/*",
                  "s3:GetObject ${CatalogUploads.Arn}/*",
                  "s3:ListBucket CatalogSnapshots.Arn",
                  "s3:ListBucket CatalogUploads.Arn",
                  "s3:PutObject ${CatalogSnapshots.Arn}/*",
                  "s3:PutObject ${CatalogUploads.Arn}/*.errors.jsonl",
                  "sqs:SendMessage CatalogImportFailures.Arn")));

  static Set<String> functions() {
    return TEMPLATE.resources(FUNCTION).keySet();
  }

  @Test
  void every_function_is_known_here() {
    assertThat(functions()).containsExactlyInAnyOrderElementsOf(GRANTED.keySet());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_may_do_what_is_listed_and_nothing_else(String function) {
    assertThat(rights(role(function))).containsExactlyInAnyOrderElementsOf(GRANTED.get(function));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_role_is_one_functions_own_and_lambda_alone_takes_it(String function) {
    assertThat(functions().stream().filter(other -> role(other).equals(role(function))))
        .containsExactly(function);
    var trust = TEMPLATE.properties(role(function)).at("/AssumeRolePolicyDocument/Statement");
    assertThat(trust).hasSize(1);
    assertThat(trust.at("/0/Principal").toString())
        .isEqualTo("{\"Service\":\"lambda.amazonaws.com\"}");
    assertThat(trust.at("/0/Action").asText()).isEqualTo("sts:AssumeRole");
    assertThat(TEMPLATE.properties(function).has("Policies")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void no_right_is_on_all_actions_or_all_resources(String function) {
    for (var policy : policies(role(function)).entrySet()) {
      for (var statement : policy.getValue().at("/PolicyDocument/Statement")) {
        assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
        assertThat(Template.texts(statement.path("Action")))
            .isNotEmpty()
            .noneMatch(action -> action.contains("*"));
        if (statement.path("Sid").asText().equals("Traces")) {
          continue;
        }
        boolean mail = Template.texts(statement.path("Action")).equals(List.of("ses:SendEmail"));
        // SES wants the identity of the address or that of its domain; the sender is what counts.
        assertThat(statement.at("/Condition/StringEquals").has("ses:FromAddress")).isEqualTo(mail);
        assertThat(Template.texts(statement.path("Resource")))
            .isNotEmpty()
            .allMatch(one -> mail || !one.contains("*") || WITHIN.matcher(one).matches());
      }
    }
  }

  @Test
  void there_are_no_rights_beside_the_roles() {
    assertThat(TEMPLATE.section("Resources").values())
        .extracting(resource -> resource.path("Type").asText())
        .doesNotContain(
            "AWS::IAM::Policy",
            "AWS::IAM::ManagedPolicy",
            "AWS::Lambda::Url",
            "AWS::S3::BucketPolicy");
    // What the import gives up is put aside by EventBridge, which takes no role for that.
    assertThat(TEMPLATE.resources("AWS::SQS::QueuePolicy"))
        .containsOnlyKeys("CatalogImportFailuresPolicy");
    var statement =
        TEMPLATE.properties("CatalogImportFailuresPolicy").at("/PolicyDocument/Statement/0");
    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("events.amazonaws.com");
    assertThat(statement.path("Action").asText()).isEqualTo("sqs:SendMessage");
    assertThat(statement.at("/Condition/StringEquals/aws:SourceAccount").asText())
        .isEqualTo("AWS::AccountId");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void no_secret_is_in_a_functions_environment(String function) {
    TEMPLATE
        .properties(function)
        .at("/Environment/Variables")
        .properties()
        .forEach(variable -> {
          var given = variable.getValue().asText();
          assertThat(given).doesNotContain("resolve:", "SecretString", "SecretValue");
          if (variable.getKey().matches(".*(SECRET|KEY|TOKEN|PASSWORD)")) {
            assertThat(isArn(given)).as(variable.getKey()).isTrue();
          }
        });
  }

  @Test
  void no_output_shows_a_secret_and_no_parameter_takes_one() {
    TEMPLATE
        .section("Outputs")
        .values()
        .forEach(output ->
            assertThat(output.path("Value").asText()).doesNotContain("resolve:", "SecretString"));
    TEMPLATE
        .section("Parameters")
        .forEach((name, parameter) -> {
          if (name.matches(".*(Secret|Key|Password|Token)")) {
            assertThat(parameter.path("AllowedPattern").asText()).as(name).startsWith("^(arn:aws");
          }
        });
  }

  /// Of a secret, which a reference to it or a parameter for it is.
  private static boolean isArn(String given) {
    return TEMPLATE.resource(given).path("Type").asText().equals("AWS::SecretsManager::Secret")
        || TEMPLATE
            .root()
            .at("/Parameters/" + given + "/AllowedPattern")
            .asText()
            .startsWith("^(arn:aws");
  }

  private static String role(String function) {
    return Template.owner(TEMPLATE.properties(function).path("Role").asText());
  }

  /// As `condition action resource`, the condition only where there is one.
  private static Set<String> rights(String role) {
    var rights = new TreeSet<String>();
    policies(role)
        .forEach((name, policy) -> {
          var condition = name.contains(" ") ? name.split(" ")[0] + " " : "";
          for (var statement : policy.at("/PolicyDocument/Statement")) {
            for (var action : Template.texts(statement.path("Action"))) {
              for (var resource : Template.texts(statement.path("Resource"))) {
                rights.add(condition + action + " " + resource);
              }
            }
          }
        });
    return rights;
  }

  /// By name, with the condition before it where it has one.
  private static Map<String, JsonNode> policies(String role) {
    var policies = new TreeMap<String, JsonNode>();
    for (var policy : TEMPLATE.properties(role).path("Policies")) {
      var real = policy.isArray() ? policy.path(1) : policy;
      var condition = policy.isArray() ? policy.path(0).asText() + " " : "";
      policies.put(condition + real.path("PolicyName").asText(), real);
    }
    return policies;
  }

  private static Set<String> logs(String group) {
    return Set.of("logs:CreateLogStream " + group + ".Arn", "logs:PutLogEvents " + group + ".Arn");
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    var all = new TreeSet<String>();
    Stream.of(sets).forEach(all::addAll);
    return all;
  }
}
