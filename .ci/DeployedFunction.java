import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoOrders;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.ShopData;
import dev.sayso.store.dynamodb.TemplateTables;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/// Runs what `sam build` built as Lambda would: AWS's own runtime client loads the artifact in a
/// process of its own, under the template's variables and rights, through SnapStart's snapshot of an
/// empty shop and its restore in a full one; then it gets every recorded event. DynamoDB Local
/// stands for DynamoDB and refuses what the function's role does not allow. Nothing needs AWS. This
/// is the Alexa function; [DeployedWebhook], [DeployedForecast] and [DeployedImport], which come after
/// it, are Google's, the one that keeps forecasts, and the one that imports catalogues.
///
/// Start it in the checkout, on the class path of `functions/dev-server`.
final class DeployedFunction {

  static final ObjectMapper JSON = new ObjectMapper();

  /// Generous: the machine may be busy with other work.
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Artifact artifact;
  private final DynamoSettings local;
  private final Role role;
  private final RuntimeApi lambda;
  private final Checks checks = new Checks();

  private DeployedFunction(JsonNode template, DynamoSettings local) throws IOException {
    this.artifact = new Artifact("AlexaSkillFunction", "alexa-skill", template);
    this.local = local;
    this.role = new Role(template, "AlexaSkillRole", local.endpoint().orElseThrow());
    this.lambda = new RuntimeApi(artifact);
  }

  public static void main(String[] args) throws Exception {
    int failures = 1;
    try {
      failures = run();
    } finally {
      // DynamoDB Local's threads keep a failing main alive.
      Runtime.getRuntime().halt(failures == 0 ? 0 : 1);
    }
  }

  private static int run() throws Exception {
    var template = new YAMLMapper().readTree(Path.of("template.yaml").toFile());
    int port = freePort();
    ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-port", Integer.toString(port)})
        .start();
    var endpoint = URI.create("http://127.0.0.1:" + port);
    // Read without its tags, `!Ref ShoppersTable` is the table's name.
    var local =
        new DynamoSettings("ShoppersTable", "CatalogTable", "us-east-1", Optional.of(endpoint));
    var tables = DynamoTables.of(DynamoClients.patient(local), local);
    new TemplateTables(JSON.convertValue(template, Map.class)).create(tables.client(), local);
    return new DeployedFunction(template, local).play(tables)
        + new DeployedWebhook(template, local).play(tables)
        + new DeployedForecast(template, local).play(tables)
        + new DeployedImport(template, local).play(tables);
  }

  private int play(DynamoTables tables) throws Exception {
    long began = System.nanoTime();
    var process = artifact.start(lambda, local, Map.of("DYNAMODB_ENDPOINT", role.address()));
    try {
      checks.check("starts and is primed in a shop without products", lambda.awaitSnapshot(process));
      System.out.printf("    snapshot after %d ms%n", millis(began));
      var seed = seed();
      new DynamoReset(tables).replaceAll(data(seed));
      long restored = System.nanoTime();
      lambda.restore();
      playEvents(process, restored);
      buy(process);
      checkOrder(tables, seed);
      checks.check("asks only for what its role allows", role.refused().isEmpty() ? "" : "" + role.refused());
      checks.check("never apologises", artifact.apologies());
      System.out.println("    rights it used: " + role.used());
    } finally {
      process.destroyForcibly();
    }
    return checks.failed();
  }

  private void playEvents(Process process, long restored) throws Exception {
    var expected = JSON.readTree(Path.of("events/alexa-expected.json").toFile());
    boolean first = true;
    for (var event : expected.properties()) {
      var body = Files.readAllBytes(Path.of("events/alexa").resolve(event.getKey()));
      long began = first ? restored : System.nanoTime();
      var answer = lambda.invoke(body, process);
      checks.check(event.getKey(), complaint(event.getValue().path("answer").asText(), answer));
      if (first) {
        System.out.printf("    restore with first answer: %d ms%n", millis(began));
      }
      first = false;
    }
  }

  /// A conversation of its own: the recorded ones overlap, and a request that is repeated word for
  /// word changes nothing.
  private void buy(Process process) throws Exception {
    for (var event : List.of("reorder.json", "yes.json")) {
      var body =
          Files.readString(Path.of("events/alexa", event))
              .replace("amzn1.echo-api.session.0", "amzn1.echo-api.session.9")
              .replace("amzn1.echo-api.request.0", "amzn1.echo-api.request.9");
      var answer = lambda.invoke(body.getBytes(StandardCharsets.UTF_8), process);
      checks.check(event + " when buying", complaint("speech", answer));
      var json = JSON.readTree(answer.orElse(new byte[0]));
      System.out.println("    " + json.at("/response/outputSpeech/ssml").asText());
    }
  }

  /// Empty where the answer is as the recording expects it.
  private String complaint(String expected, Optional<byte[]> answer) throws IOException {
    if (answer.isEmpty()) {
      return "no answer; see " + artifact.log();
    }
    var json = JSON.readTree(answer.get());
    var response = json.path("response");
    boolean fits =
        switch (expected) {
          case "speech" -> response.path("outputSpeech").path("ssml").asText().startsWith("<speak>");
          case "nothing" -> json.has("response") && !response.has("outputSpeech");
          case "canFulfill" -> response.has("canFulfillIntent");
          default -> json.has("error") && !json.has("response");
        };
    return fits ? "" : "expected " + expected + ", got " + json;
  }

  /// Kim said yes to a reorder: there must be one more order.
  private void checkOrder(DynamoTables tables, Seed seed) {
    var kim =
        seed.shoppers().stream().filter(one -> one.id().equals(new ShopperId("kim"))).findFirst();
    var home = kim.orElseThrow().household();
    long before = seed.orders().stream().filter(one -> one.buyer().household().equals(home)).count();
    long after = new DynamoOrders(tables, InstantSource.system()).recent(home, 1000).size();
    checks.check("places one order", after == before + 1 ? "" : before + " orders became " + after);
  }

  static Seed seed() throws IOException {
    var now = Instant.now();
    return SeedReader.read(Files.readAllBytes(Path.of("events/demo-shop.json")), now).movedTo(now);
  }

  static ShopData data(Seed seed) {
    return new ShopData(
        seed.terms(),
        seed.products(),
        List.copyOf(seed.offers().values()),
        seed.shoppers(),
        seed.orders());
  }

  private static long millis(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
