import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Stands before DynamoDB Local and lets through what the template's role allows.
final class Role {

  private final Map<String, Set<String>> allowed = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> refused = new TreeSet<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI database;
  private final HttpServer server;

  Role(JsonNode template, String name, URI database) throws IOException {
    this.database = database;
    var role = template.path("Resources").path(name).path("Properties");
    for (var policy : role.path("Policies")) {
      for (var statement : policy.path("PolicyDocument").path("Statement")) {
        var table = statement.path("Resource").asText().replace(".Arn", "");
        statement.path("Action").forEach(action ->
            allowed.computeIfAbsent(table, _ -> new TreeSet<>()).add(action.asText()));
      }
    }
    server = Loopback.serve(this::handle);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized Set<String> used() {
    return new TreeSet<>(used);
  }

  synchronized Set<String> refused() {
    return new TreeSet<>(refused);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (!allows(rights(target.substring(target.indexOf('.') + 1), DeployedFunction.JSON.readTree(body)))) {
      var type = "com.amazon.coral.service#AccessDeniedException";
      Loopback.answer(exchange, 400, ("{\"__type\":\"" + type + "\",\"message\":\"role\"}").getBytes(StandardCharsets.UTF_8));
      return;
    }
    try {
      var answer = http.send(forwarded(exchange, target, body), HttpResponse.BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      answer.headers().firstValue("x-amz-crc32").ifPresent(crc ->
          exchange.getResponseHeaders().set("x-amz-crc32", crc));
      Loopback.answer(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest forwarded(HttpExchange exchange, String target, byte[] body) {
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return HttpRequest.newBuilder(database)
        .header("X-Amz-Target", target)
        .header("X-Amz-Date", exchange.getRequestHeaders().getFirst("X-Amz-Date"))
        .header("Authorization", authorization)
        .header("Content-Type", "application/x-amz-json-1.0")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private synchronized boolean allows(List<Right> rights) {
    boolean all = true;
    for (var right : rights) {
      boolean one = allowed.getOrDefault(right.table(), Set.of()).contains(right.action());
      (one ? used : refused).add(right.table() + " " + right.action());
      all &= one;
    }
    return all;
  }

  /// "A transaction is authorised by the actions it is made of": DynamoDB's developer guide.
  private static List<Right> rights(String operation, JsonNode body) {
    var rights = new ArrayList<Right>();
    switch (operation) {
      case "TransactWriteItems", "TransactGetItems" -> {
        for (var item : body.path("TransactItems")) {
          item.properties().forEach(part ->
              rights.add(
                  new Right(
                      part.getValue().path("TableName").asText(),
                      part.getKey().equals("ConditionCheck")
                          ? "dynamodb:ConditionCheckItem"
                          : "dynamodb:" + part.getKey() + "Item")));
        }
      }
      case "BatchGetItem", "BatchWriteItem" ->
          body.path("RequestItems")
              .fieldNames()
              .forEachRemaining(table -> rights.add(new Right(table, "dynamodb:" + operation)));
      default -> rights.add(new Right(body.path("TableName").asText(), "dynamodb:" + operation));
    }
    return rights;
  }

  private record Right(String table, String action) {}
}
