package dev.sayso.benchmarks.coldstart;

import com.amazon.ask.Skill;
import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.request.impl.BaseSkillRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The same skill, reading one item in each turn. With PRIMED set it takes a turn when it is made,
/// as a skill does that is written for SnapStart.
public final class AskDynamoHello extends SkillStreamHandler {

  private static final String SAMPLE =
      """
      {"version":"1.0","session":{"new":true,"sessionId":"s","application":{"applicationId":"a"},
       "user":{"userId":"u"}},"context":{"System":{"application":{"applicationId":"a"},
       "user":{"userId":"u"},"device":{"deviceId":"d","supportedInterfaces":{}}}},
       "request":{"type":"IntentRequest","requestId":"r","timestamp":"2026-01-01T00:00:00Z",
       "locale":"en-US","intent":{"name":"ReorderIntent","confirmationStatus":"NONE",
       "slots":{"item":{"name":"item","value":"coffee","confirmationStatus":"NONE"}}}}}
      """;

  public AskDynamoHello() {
    this(skill());
  }

  private AskDynamoHello(Skill skill) {
    super(skill);
    if (System.getenv("PRIMED") != null) {
      skill.execute(new BaseSkillRequest(SAMPLE.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static Skill skill() {
    var client = client();
    var table = System.getenv("SHOPPERS_TABLE");
    var key = Map.of("pk", AttributeValue.fromS("HELLO"), "sk", AttributeValue.fromS("WORLD"));
    return new CustomSkillBuilder()
        .addRequestHandler(
            new Greeting(() ->
                client.getItem(get -> get.tableName(table).key(key)).hasItem()
                    ? "Hello again"
                    : "Hello"))
        .build();
  }

  private static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .region(Region.of(System.getenv("AWS_REGION")))
        .endpointOverride(URI.create(System.getenv("DYNAMODB_ENDPOINT")))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
