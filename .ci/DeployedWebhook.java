import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.seed.Seed;
import dev.sayso.store.dynamodb.DynamoOrders;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Google function, as [DeployedFunction] runs Alexa's: every recorded request as an event of the
/// HTTP API, with the webhook's secret, which a stand-in for Secrets Manager gives out.
final class DeployedWebhook {

  private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String DIALOGFLOW = "/google/dialogflow-cx";

  private final Artifact artifact;
  private final DynamoSettings local;
  private final Role role;
  private final RuntimeApi lambda;
  private final HttpServer secrets;
  private final Checks checks = new Checks();

  DeployedWebhook(JsonNode template, DynamoSettings local) throws IOException {
    this.artifact = new Artifact("GoogleWebhookFunction", "google-webhook", template);
    this.local = local;
    this.role = new Role(template, "GoogleWebhookRole", local.endpoint().orElseThrow());
    this.lambda = new RuntimeApi(artifact);
    this.secrets = Loopback.serve(DeployedWebhook::tell);
  }

  int play(DynamoTables tables) throws Exception {
    System.out.println("Google's webhooks");
    var process = artifact.start(lambda, local, variables());
    try {
      checks.check("starts and is primed", lambda.awaitSnapshot(process));
      var seed = DeployedFunction.seed();
      new DynamoReset(tables).replaceAll(DeployedFunction.data(seed));
      lambda.restore();
      playEvents(process);
      refuse(process);
      // What the recorded requests ordered would be asked about before it is ordered again.
      new DynamoReset(tables).replaceAll(DeployedFunction.data(seed));
      long before = orders(tables, seed);
      buy(process);
      long after = orders(tables, seed);
      checks.check("places one order", after == before + 1 ? "" : before + " orders became " + after);
      checks.check("asks only for what its role allows", role.refused().isEmpty() ? "" : "" + role.refused());
      checks.check("never breaks inside a turn", artifact.apologies());
    } finally {
      process.destroyForcibly();
      secrets.stop(0);
    }
    return checks.failed();
  }

  private Map<String, String> variables() {
    return Map.of(
        "DYNAMODB_ENDPOINT", role.address(),
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            "http://127.0.0.1:" + secrets.getAddress().getPort());
  }

  private void playEvents(Process process) throws Exception {
    var expected = DeployedFunction.JSON.readTree(Path.of("events/google-expected.json").toFile());
    for (var event : expected.properties()) {
      if (event.getKey().startsWith("cx-")) {
        var answer = send(Files.readString(Path.of("events/google", event.getKey())), true, process);
        boolean malformed = event.getValue().path("answer").asText().equals("MALFORMED");
        checks.check(event.getKey(), complaint(malformed ? 400 : 200, answer));
      }
    }
  }

  private void refuse(Process process) throws Exception {
    var request = Files.readString(Path.of("events/google/cx-call-yes.json"));
    checks.check("turns away whoever shows nothing", complaint(401, send(request, false, process)));
  }

  /// A conversation of its own: the recorded ones overlap, and a request that is repeated word for
  /// word changes nothing.
  private void buy(Process process) throws Exception {
    for (var event : List.of("cx-call-reorder.json", "cx-call-yes.json")) {
      var request =
          Files.readString(Path.of("events/google", event))
              .replace("kim-phone", "kim-again")
              .replace("\"00000000-0000-4000-8000", "\"90000000-0000-4000-8000");
      var answer = send(request, true, process);
      checks.check(event + " when buying", complaint(200, answer));
      var body = DeployedFunction.JSON.readTree(answer.path("body").asText("{}"));
      System.out.println("    " + body.at("/fulfillmentResponse/messages/0/text/text/0").asText());
    }
  }

  /// Kim's household's.
  private static long orders(DynamoTables tables, Seed seed) {
    var kim =
        seed.shoppers().stream().filter(one -> one.id().equals(new ShopperId("kim"))).findFirst();
    var home = kim.orElseThrow().household();
    return new DynamoOrders(tables, InstantSource.system()).recent(home, 1000).size();
  }

  private JsonNode send(String body, boolean signed, Process process) throws Exception {
    var event = JsonNodeFactory.instance.objectNode().put("version", "2.0").put("rawPath", DIALOGFLOW);
    var headers = event.putObject("headers").put("content-type", "application/json");
    if (signed) {
      headers.put("x-sayso-secret", SECRET);
    }
    event.putObject("requestContext").put("domainName", "local.example.com");
    event.put("body", body).put("isBase64Encoded", false);
    Optional<byte[]> answer =
        lambda.invoke(event.toString().getBytes(StandardCharsets.UTF_8), process);
    return DeployedFunction.JSON.readTree(answer.orElse("{}".getBytes(StandardCharsets.UTF_8)));
  }

  private String complaint(int status, JsonNode answer) {
    if (answer.path("statusCode").asInt() != status) {
      return "expected " + status + ", got " + answer + "; see " + artifact.log();
    }
    boolean words = answer.path("body").asText().contains("fulfillmentResponse");
    return words == (status == 200) ? "" : "not what Dialogflow expects: " + answer;
  }

  /// Secrets Manager's GetSecretValue.
  private static void tell(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    var body = "{\"Name\":\"webhook\",\"SecretString\":\"" + SECRET + "\"}";
    Loopback.answer(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
  }
}
