import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.store.dynamodb.DynamoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What `sam build` built of one function, and a process of it: AWS's own runtime client, the
/// template's variables, and as little else as Lambda gives.
record Artifact(String function, String module, JsonNode template) {

  private static final String SKILL = "amzn1.ask.skill.00000000-0000-4000-8000-000000000000";

  Path log() {
    return Path.of("functions", module, "target/deployed-function.log");
  }

  /// `more` are variables that only this machine needs.
  Process start(RuntimeApi lambda, DynamoSettings local, Map<String, String> more) throws IOException {
    var jars = Path.of("functions", module, "target/runtime").toAbsolutePath() + "/*";
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                // Each process of Lambda's has a /tmp of its own.
                "-Djava.io.tmpdir=" + Files.createTempDirectory("sayso-" + module),
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-cp",
                jars,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                properties().path("Handler").asText())
            .directory(folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(lambda, local));
    builder.environment().putAll(more);
    return builder.start();
  }

  String apologies() throws IOException {
    var lines =
        Files.readAllLines(log()).stream().filter(line -> line.contains("\"Failures\"")).toList();
    return lines.isEmpty() ? "" : String.join("\n", lines);
  }

  private Map<String, String> environment(RuntimeApi lambda, DynamoSettings local) {
    var variables = new HashMap<String, String>();
    for (var variable : properties().path("Environment").path("Variables").properties()) {
      variables.put(variable.getKey(), value(variable.getValue().asText()));
    }
    // The bucket is a folder here, in which no snapshot was published yet: the table is read.
    variables.put(
        "CATALOG_SNAPSHOTS",
        Path.of("functions", module, "target/snapshots").toAbsolutePath().toString());
    variables.put("AWS_LAMBDA_RUNTIME_API", lambda.address());
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function);
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
    variables.put("AWS_REGION", local.region());
    variables.put("LAMBDA_TASK_ROOT", folder().toAbsolutePath().toString());
    return variables;
  }

  private Path folder() {
    return Path.of(".aws-sam/build", function);
  }

  private JsonNode properties() {
    return template.path("Resources").path(function).path("Properties");
  }

  private String value(String reference) {
    return switch (reference) {
      case "AlexaSkillId" -> SKILL;
      default -> template.path("Parameters").path(reference).path("Default").asText(reference);
    };
  }
}
