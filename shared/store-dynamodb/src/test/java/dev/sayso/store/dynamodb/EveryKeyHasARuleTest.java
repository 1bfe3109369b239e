package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.privacy.AskingForData;
import dev.sayso.commerce.privacy.DataKind;
import dev.sayso.commerce.privacy.DataRequest.Asked;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.DeletingData;
import dev.sayso.commerce.privacy.Retention;
import dev.sayso.commerce.privacy.Subject;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every kind of item has a rule for when somebody's data are deleted: who adds one to [TableKeys]
/// has to say here what it is, and, where it is personal, to have [PersonalItems] find it.
class EveryKeyHasARuleTest {

  /// What becomes of the items with this method's key.
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("trolley(HouseholdId)", "CART"),
              Map.entry("person(HouseholdId, ShopperId)", "PERSON"),
              Map.entry("notes(HouseholdId, ShopperId)", "NOTES"),
              Map.entry("handover(HouseholdId, Handover)", "CASES"),
              Map.entry("outlook(HouseholdId)", "FORECASTS"),
              Map.entry("habits(HouseholdId)", "FORECASTS"),
              Map.entry("session(HouseholdId, ShopperId, String)", "CONVERSATIONS"),
              Map.entry("pending(HouseholdId, String)", "ATTEMPTS"),
              Map.entry("ledger(HouseholdId, ShopperId, long)", "AGREEMENTS"),
              Map.entry("seal(HouseholdId, ShopperId)", "AGREEMENTS"),
              Map.entry("order(Order)", "ORDERS"),
              Map.entry("pointer(OrderId)", "ORDERS"),
              Map.entry("pointer(Identity)", "IDENTITIES"),
              Map.entry("pointer(ShopperId)", "PERSON"),
              Map.entry("link(String)", "expires in 20 minutes"),
              Map.entry("wrongLinks(long)", "nobody's; expires in 20 minutes"),
              Map.entry("spending(LocalDate)", "nobody's; expires in 3 days"),
              Map.entry("dataRequest(String)", "gone when it is done"),
              Map.entry("receipt(String)", "nobody's; expires in 3 years"),
              Map.entry("record(String)", "nobody's; expires as the law allows"),
              Map.entry("product(Sku)", "nobody's; the catalogue's table")));

  @Test
  void no_kind_of_item_is_without_a_rule() {
    var keys =
        Arrays.stream(TableKeys.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
            .filter(method -> method.getReturnType() == Key.class || isMap(method))
            .map(EveryKeyHasARuleTest::signature)
            .toList();
    assertThat(keys)
        .as("add the new kind to DataKind and PersonalItems, and its rule here")
        .containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  @Test
  void every_kind_of_data_has_items() {
    var used = RULES.values().stream().collect(Collectors.toSet());
    assertThat(used).containsAll(Arrays.stream(DataKind.values()).map(Enum::name).toList());
  }

  @Test
  void whatever_else_is_in_a_household_of_one_is_noticed() {
    var tables = LocalDynamo.tables();
    var clock = TestClock.at("2026-11-22T10:00:00Z");
    new DynamoShoppers(tables).put(Turns.KIM);
    var data = new DynamoPersonalData(tables, clock);
    var asked =
        new Asked(Wish.DELETE, Subject.of(Turns.KIM), clock.instant(), "en-US", Through.MERCHANT);
    var request = new AskingForData(data).ask(asked, "t");
    new DeletingData(data, _ -> {}, Retention.USUAL, clock).carryOut(request);
    var left =
        tables
            .client()
            .scan(scan -> scan.tableName(tables.shoppers()).consistentRead(true))
            .items()
            .stream()
            .map(item -> item.get(TableKeys.PK).s() + " " + item.get(TableKeys.SK).s())
            .toList();
    assertThat(left)
        .containsExactlyInAnyOrder(
            TableKeys.home(Turns.KIM.household()) + " " + TableKeys.HABITS,
            "RECEIPT#" + request.id() + " -");
  }

  private static boolean isMap(Method method) {
    return method.getReturnType() == Map.class && method.getParameterCount() > 0;
  }

  private static String signature(Method method) {
    return method.getName()
        + List.of(method.getParameterTypes()).stream()
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
