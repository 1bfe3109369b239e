import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.store.dynamodb.DynamoForecasts;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The function that keeps forecasts, as [DeployedFunction] runs Alexa's: every recorded event of
/// the table's stream, and the merchant's wish to make a household's forecasts anew.
final class DeployedForecast {

  private static final HouseholdId HOME = new HouseholdId("h1");

  private final Artifact artifact;
  private final DynamoSettings local;
  private final Role role;
  private final RuntimeApi lambda;
  private final Checks checks = new Checks();

  DeployedForecast(JsonNode template, DynamoSettings local) throws IOException {
    this.artifact = new Artifact("ForecastFunction", "forecast", template);
    this.local = local;
    this.role = new Role(template, "ForecastRole", local.endpoint().orElseThrow());
    this.lambda = new RuntimeApi(artifact);
  }

  int play(DynamoTables tables) throws Exception {
    System.out.println("Forecasts");
    var process = artifact.start(lambda, local, Map.of("DYNAMODB_ENDPOINT", role.address()));
    try {
      checks.check("starts", lambda.awaitSnapshot(process));
      new DynamoReset(tables).replaceAll(DeployedFunction.data(DeployedFunction.seed()));
      lambda.restore();
      var expected = DeployedFunction.JSON.readTree(Path.of("events/forecast-expected.json").toFile());
      for (var event : expected.properties()) {
        var body = Files.readAllBytes(Path.of("events/forecast", event.getKey()));
        checks.check(event.getKey(), complaint(event.getValue(), lambda.invoke(body, process).orElse(new byte[0])));
      }
      var outlook = new DynamoForecasts(tables).outlook(HOME);
      checks.check("keeps what the household will need", outlook.filter(one -> one.items().size() > 10).isPresent() ? "" : "kept " + outlook);
      checks.check("asks only for what its role allows", role.refused().isEmpty() ? "" : "" + role.refused());
      System.out.println("    rights it used: " + role.used());
    } finally {
      process.destroyForcibly();
    }
    return checks.failed();
  }

  private String complaint(JsonNode expected, byte[] answer) throws IOException {
    var json = DeployedFunction.JSON.readTree(answer);
    boolean fits = expected.properties().stream().allMatch(field -> json.path(field.getKey()).equals(field.getValue()));
    return fits ? "" : "expected " + expected + ", got " + json + "; see " + artifact.log();
  }
}
