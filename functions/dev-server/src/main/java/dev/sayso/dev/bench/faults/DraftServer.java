package dev.sayso.dev.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A merchant's shop of the usual kind, behind HTTP on 127.0.0.1. It knows no idempotency: each
/// `POST /drafts` makes another draft, with the key in a field. `POST /drafts/ID/place` makes an
/// order of it, once; `POST /drafts/ID/void` makes sure that none comes of it.
final class DraftServer implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, ObjectNode> drafts = new LinkedHashMap<>();
  private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
  private long stock;

  DraftServer(long stock) throws IOException {
    this.stock = stock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized List<ObjectNode> orders() {
    return List.copyOf(orders.values());
  }

  synchronized int drafts() {
    return drafts.size();
  }

  synchronized long stock() {
    return stock;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(1).split("/");
      var body = exchange.getRequestBody().readAllBytes();
      var answer = answer(path, body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
      var bytes = JSON.writeValueAsBytes(answer);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized JsonNode answer(String[] path, JsonNode body) {
    return switch (path[path.length - 1]) {
      case "drafts" -> JSON.createObjectNode().put("id", draft(body.path("key").asText()));
      case "find" -> found(body);
      case "place" -> place(path[1], body);
      case "void" -> voided(path[1]);
      case "cancel" -> cancelled(path[1]);
      default -> JSON.createObjectNode().put("is", "unknown");
    };
  }

  /// Another draft, whatever there is.
  synchronized String draft(String key) {
    var id = "D" + (drafts.size() + 1);
    drafts.put(id, JSON.createObjectNode().put("key", key).put("is", "open"));
    return id;
  }

  /// What the field says: the first order of that key, or else its first draft.
  private JsonNode found(JsonNode body) {
    var key = body.path("key").asText();
    var answer = JSON.createObjectNode();
    orders.values().stream()
        .filter(order -> order.path("key").asText().equals(key))
        .findFirst()
        .ifPresent(order -> answer.set("order", order));
    drafts.entrySet().stream()
        .filter(draft -> draft.getValue().path("key").asText().equals(key))
        .findFirst()
        .ifPresent(draft -> answer.put("draft", draft.getKey()));
    return answer;
  }

  private JsonNode place(String id, JsonNode body) {
    var draft = drafts.get(id);
    if (draft == null) {
      return JSON.createObjectNode().put("is", "rejected");
    }
    switch (draft.path("is").asText()) {
      case "ordered" -> {
        return JSON.createObjectNode().put("is", "already").set("order", order(id));
      }
      case "void" -> {
        return JSON.createObjectNode().put("is", "void");
      }
      default -> {
        long packs = body.path("packs").asLong();
        if (packs > stock) {
          return JSON.createObjectNode().put("is", "short");
        }
        stock -= packs;
        draft.put("is", "ordered");
        ObjectNode order = body.deepCopy();
        order.put("id", "F" + (orders.size() + 1)).put("draft", id).put("status", "received");
        order.set("key", draft.path("key"));
        orders.put(order.path("id").asText(), order);
        return JSON.createObjectNode().put("is", "placed").set("order", order);
      }
    }
  }

  private JsonNode voided(String id) {
    var draft = drafts.get(id);
    if (draft != null && draft.path("is").asText().equals("ordered")) {
      return JSON.createObjectNode().put("is", "ordered").set("order", order(id));
    }
    if (draft != null) {
      draft.put("is", "void");
    }
    return JSON.createObjectNode().put("is", "void");
  }

  private JsonNode cancelled(String id) {
    var order = orders.get(id);
    if (order == null) {
      return JSON.createObjectNode().put("is", "unknown");
    }
    if (order.path("status").asText().equals("received")) {
      order.put("status", "cancelled");
      stock += order.path("packs").asLong();
    }
    return JSON.createObjectNode().put("is", "cancelled").set("order", order);
  }

  private JsonNode order(String draft) {
    return orders.values().stream()
        .filter(order -> order.path("draft").asText().equals(draft))
        .findFirst()
        .orElseThrow();
  }
}
