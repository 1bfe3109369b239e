package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.local.ShopperState;
import dev.sayso.dialog.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One wish of a scenario, as `has: 12.49`, and what is wrong where it is not so.
public record Check(String wish, List<String> misses) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public Check {
    misses = List.copyOf(misses);
  }

  public boolean holds() {
    return misses.isEmpty();
  }

  /// Every wish of a step for its reply.
  static List<Check> ofReply(JsonNode wishes, Reply reply) {
    return of(wishes, one -> ExpectedReply.read(one, "reply").misses(reply));
  }

  /// Every wish of a step for what is then true.
  static List<Check> ofState(JsonNode wishes, ShopperState state) {
    var rest = JSON.objectNode();
    var checks = new ArrayList<Check>();
    Function<JsonNode, List<String>> misses = one -> ExpectedState.read(one, "state").misses(state);
    for (var wish : wishes.properties()) {
      if (wish.getKey().equals("lastOrder")) {
        of(wish.getValue(), one -> misses.apply(JSON.objectNode().set("lastOrder", one)))
            .forEach(check -> checks.add(new Check("last order " + check.wish, check.misses)));
      } else {
        rest.set(wish.getKey(), wish.getValue());
      }
    }
    checks.addAll(0, of(rest, misses));
    return checks;
  }

  /// Texts that are wished for together are looked for one by one.
  private static List<Check> of(JsonNode wishes, Function<JsonNode, List<String>> misses) {
    var checks = new ArrayList<Check>();
    for (Map.Entry<String, JsonNode> wish : wishes.properties()) {
      var name = wish.getKey();
      boolean each = name.equals("has") || name.equals("lacks");
      var values = each && wish.getValue().isArray() ? wish.getValue() : List.of(wish.getValue());
      for (JsonNode value : values) {
        ObjectNode one = JSON.objectNode().set(name, value);
        checks.add(new Check(name + ": " + said(value), misses.apply(one)));
      }
    }
    return checks;
  }

  private static String said(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString().replace("\"", "");
  }
}
