package dev.sayso.dev.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes JSON by its structure: a place anywhere in it gets another value, goes, or comes twice.
final class JsonChange {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEP = 200;

  private JsonChange() {}

  /// The same bytes where they are no JSON. `other` lends parts of itself.
  static byte[] change(byte[] input, byte[] other, Random random) {
    try {
      var root = JSON.readTree(input);
      var lender = JSON.readTree(other);
      if (root == null || lender == null || !root.isContainerNode()) {
        return input;
      }
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        change(pick(containers(root), random), lender, random);
      }
      return root.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException _) {
      return input;
    }
  }

  private static void change(JsonNode place, JsonNode lender, Random random) {
    switch (place) {
      case ObjectNode object -> {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.isEmpty() ? "" : pick(names, random);
        switch (random.nextInt(8)) {
          case 0 -> object.remove(name);
          case 1 -> object.set(Hostile.text(random), value(lender, random));
          case 2 -> object.set(name, NODES.arrayNode().add(object.path(name)));
          default -> object.set(name, value(lender, random));
        }
      }
      case ArrayNode array -> {
        int at = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(4)) {
          case 0 -> array.remove(at);
          case 1 -> array.insert(at, array.path(at).deepCopy());
          case 2 -> {
            if (!array.isEmpty()) {
              array.set(at, value(lender, random));
            }
          }
          default -> array.insert(at, value(lender, random));
        }
      }
      default -> {
        // Only containers are asked for.
      }
    }
  }

  private static JsonNode value(JsonNode lender, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextInt());
      case 3 -> NODES.numberNode(random.nextInt(10) - 2);
      case 4 -> NODES.numberNode(new BigDecimal("1e" + (random.nextInt(700) - 350)));
      case 5 -> NODES.arrayNode();
      case 6 -> NODES.objectNode();
      case 7 -> deep(random);
      case 8, 9 -> pick(containers(lender), random).deepCopy();
      default -> NODES.textNode(Hostile.text(random));
    };
  }

  private static JsonNode deep(Random random) {
    JsonNode node = NODES.textNode("deep");
    for (int i = 0; i < random.nextInt(DEEP); i++) {
      node = random.nextBoolean() ? NODES.arrayNode().add(node) : NODES.objectNode().set("a", node);
    }
    return node;
  }

  private static List<JsonNode> containers(JsonNode root) {
    var found = new ArrayList<JsonNode>();
    found.add(root);
    for (int i = 0; i < found.size(); i++) {
      for (var child : found.get(i)) {
        if (child.isContainerNode()) {
          found.add(child);
        }
      }
    }
    return found;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
