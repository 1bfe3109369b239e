import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.store.dynamodb.DynamoOffers;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The function that imports catalogues, as [DeployedFunction] runs Alexa's: files are uploaded to a
/// stand-in for S3, and the recorded events tell of them.
final class DeployedImport {

  private static final Path EVENTS = Path.of("events/catalog-import");

  private final Artifact artifact;
  private final DynamoSettings local;
  private final Role role;
  private final RuntimeApi lambda;
  private final Buckets buckets = new Buckets();
  private final Checks checks = new Checks();

  DeployedImport(JsonNode template, DynamoSettings local) throws IOException {
    this.artifact = new Artifact("CatalogImportFunction", "catalog-import", template);
    this.local = local;
    this.role = new Role(template, "CatalogImportRole", local.endpoint().orElseThrow());
    this.lambda = new RuntimeApi(artifact);
  }

  int play(DynamoTables tables) throws Exception {
    System.out.println("Catalogue imports");
    new DynamoReset(tables).clear();
    var process = artifact.start(lambda, local, variables());
    try {
      checks.check("starts", lambda.awaitSnapshot(process));
      lambda.restore();
      upload("catalog/goods.csv");
      tell("uploaded.json", "imported", process);
      checks.check("publishes a version", buckets.text("/CatalogSnapshots/current") != null ? "" : "there is none");
      checks.check("writes prices", complaint(tables, "MILK-1", 129, 10));
      tell("uploaded.json", "known", process);
      var version = buckets.text("/CatalogSnapshots/current");
      upload("prices/today.csv");
      tell("prices.json", "imported", process);
      checks.check("changes a price", complaint(tables, "MILK-1", 149, 6));
      checks.check("without a new version", version.equals(buckets.text("/CatalogSnapshots/current")) ? "" : "made one");
      upload("catalog/broken.csv");
      tell("broken.json", "refused", process);
      var report = buckets.text("/CatalogUploads/catalog/broken.csv.errors.jsonl");
      checks.check("reports bad lines beside the upload", report != null && report.contains("\"line\":2") ? "" : "wrote " + report);
      checks.check("keeps the catalogue then", complaint(tables, "MILK-1", 149, 6));
      checks.check("asks only for what its role allows", role.refused().isEmpty() ? "" : "" + role.refused());
      System.out.println("    rights it used: " + role.used());
    } finally {
      process.destroyForcibly();
      buckets.close();
    }
    return checks.failed();
  }

  private Map<String, String> variables() {
    return Map.of(
        "DYNAMODB_ENDPOINT", role.address(),
        "AWS_ENDPOINT_URL_S3", buckets.address(),
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "CATALOG_SNAPSHOTS", "s3://CatalogSnapshots");
  }

  private void upload(String key) throws IOException {
    buckets.put("/CatalogUploads/" + key, Files.readAllBytes(EVENTS.resolve(Path.of(key).getFileName())));
  }

  private void tell(String event, String outcome, Process process) throws Exception {
    var answer = lambda.invoke(Files.readAllBytes(EVENTS.resolve(event)), process).orElse(new byte[0]);
    var json = DeployedFunction.JSON.readTree(answer);
    boolean fits = json.at("/uploads/0/outcome").asText().equals(outcome);
    checks.check(event + ": " + outcome, fits ? "" : "got " + json + "; see " + artifact.log());
  }

  private static String complaint(DynamoTables tables, String sku, long price, int stock) {
    var key = new Sku(sku);
    var offer = new DynamoOffers(tables, InstantSource.system()).offers(List.of(key)).get(key);
    return offer != null && offer.price().minor() == price && offer.stock() == stock ? "" : "it is " + offer;
  }
}
