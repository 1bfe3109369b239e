package dev.sayso.assembly;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the compiled store asks of DynamoDB: its classes and the IAM actions each of them needs.
final class StoreCalls {

  private static final String SDK = "software.amazon.awssdk.services.dynamodb.";

  /// Parts of a transaction, which is allowed by the actions it is made of.
  private static final Map<String, String> PARTS =
      Map.of(
          SDK + "model.Put", "PutItem",
          SDK + "model.Update", "UpdateItem",
          SDK + "model.Delete", "DeleteItem",
          SDK + "model.ConditionCheck", "ConditionCheckItem",
          SDK + "model.Get", "GetItem");

  private static final Set<String> NO_ACTION =
      Set.of("transactWriteItems", "transactGetItems", "waiter", "close", "builder");

  private StoreCalls() {}

  static Map<String, Set<String>> byClass() {
    var calls = new TreeMap<String, Set<String>>();
    for (var type : new ClassFileImporter().importPackages("dev.sayso.store.dynamodb")) {
      type.getCodeUnitCallsFromSelf().stream()
          .flatMap(call -> action(call.getTarget()).stream())
          .forEach(
              action -> calls.computeIfAbsent(outermost(type), _ -> new TreeSet<>()).add(action));
    }
    return calls;
  }

  private static Optional<String> action(CodeUnitAccessTarget target) {
    var owner = target.getOwner().getName();
    var method = target.getName();
    if (owner.equals(SDK + "DynamoDbClient") && !NO_ACTION.contains(method)) {
      var name = method.replace("Paginator", "");
      return Optional.of(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
    return method.equals("builder") ? Optional.ofNullable(PARTS.get(owner)) : Optional.empty();
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(StoreCalls::outermost).orElseGet(type::getSimpleName);
  }
}
