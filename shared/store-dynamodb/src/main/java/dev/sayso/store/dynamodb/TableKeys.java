package dev.sayso.store.dynamodb;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The keys of both tables. All of a household is one item collection, and its kinds of items are
/// named so that reading it backwards brings what every turn needs first: the trolley, sessions,
/// the outlook and persons, then orders from the newest on.
final class TableKeys {

  static final String PK = "pk";
  static final String SK = "sk";
  static final String ORDERS = "ORDER#";
  static final String PERSONS = "PERSON#";
  static final String TROLLEY = "TROLLEY";
  static final String SESSIONS = "SESSION#";
  static final String NOTES = "PROFILE#";
  static final String HANDOVERS = "CASE#";
  static final String OUTLOOK = "REPLENISHMENT";
  static final String HABITS = "HABITS";
  static final String PENDING = "PENDING#";
  static final String LEDGER = "LEDGER#";
  static final String SEALS = "SEAL#";

  /// The partition of what persons asked to be done with their data.
  static final String RIGHTS = "RIGHTS";

  static final String REQUESTS = "REQUEST#";

  /// Lists notes that want attention, by the shard of the household and the moment.
  static final String DUE_INDEX = "DueIndex";

  static final String WAKE_SHARD = "wakeShard";
  static final String WAKE_AT = "wakeAt";

  /// The shop's terms, in the catalogue's table.
  static final Map<String, AttributeValue> TERMS = Map.of(PK, AttributeValue.fromS("#SHOP"));

  private static final String ALONE = "-";

  /// A key may have 2048 bytes, of which a letter takes four at most.
  private static final int LONGEST = 256;

  private static final DateTimeFormatter FIXED_WIDTH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private TableKeys() {}

  /// Partition and sort key of one item of the shoppers' table.
  record Key(String pk, String sk) {

    /// Where an item is stored.
    static Key of(Stored item) {
      return new Key(item.text(PK), item.text(SK));
    }

    Map<String, AttributeValue> attributes() {
      return Map.of(PK, Fields.textValue(pk), SK, Fields.textValue(sk));
    }
  }

  static String home(HouseholdId household) {
    return "HOME#" + part(household.value());
  }

  static Key trolley(HouseholdId household) {
    return new Key(home(household), TROLLEY);
  }

  static Key person(HouseholdId household, ShopperId shopper) {
    return new Key(home(household), PERSONS + part(shopper.value()));
  }

  /// What is kept of conversations with a shopper.
  static Key notes(HouseholdId household, ShopperId shopper) {
    return new Key(home(household), NOTES + part(shopper.value()));
  }

  /// A case for the shop's people. It sorts before the orders, from where on a turn reads.
  static Key handover(HouseholdId household, Handover handover) {
    return new Key(
        home(household), HANDOVERS + fixedWidth(handover.at()) + "#" + part(handover.id()));
  }

  /// What the household will need: of what every turn reads.
  static Key outlook(HouseholdId household) {
    return new Key(home(household), OUTLOOK);
  }

  /// What the outlook is made of. It sorts before the orders, from where on a turn reads.
  static Key habits(HouseholdId household) {
    return new Key(home(household), HABITS);
  }

  /// Sessions are named by others, at any length, so only a digest of the name gets into the key.
  static Key session(HouseholdId household, ShopperId shopper, String name) {
    return new Key(home(household), SESSIONS + Digest.of(shopper.value() + "\n" + name));
  }

  static Key order(Order order) {
    var at = fixedWidth(order.placedAt());
    return new Key(home(order.buyer().household()), ORDERS + at + "#" + part(order.id().value()));
  }

  /// An order or a cancellation that is under way, or whose outcome its shopper has still to hear:
  /// of what every turn reads.
  static Key pending(HouseholdId household, String attempt) {
    return new Key(home(household), PENDING + part(attempt));
  }

  /// One record of what a shopper agreed to. It sorts before the orders, from where on a turn
  /// reads.
  static Key ledger(HouseholdId household, ShopperId shopper, long number) {
    return new Key(home(household), ledger(shopper) + "%012d".formatted(number));
  }

  static String ledger(ShopperId shopper) {
    return LEDGER + part(shopper.value()) + "#";
  }

  /// Where a shopper's records end: of what every turn reads.
  static Key seal(HouseholdId household, ShopperId shopper) {
    return new Key(home(household), SEALS + part(shopper.value()));
  }

  /// Leads from an order's id to its household; its presence means that the order stands.
  static Key pointer(OrderId order) {
    return new Key("ORDER#" + part(order.value()), ALONE);
  }

  /// A code that links a device. It is short and lives for minutes; its digest keeps it out of
  /// sight.
  static Key link(String code) {
    return new Key("LINK#" + Digest.of("link\n" + code), ALONE);
  }

  /// How many wrong codes were said in one stretch of time.
  static Key wrongLinks(long stretch) {
    return new Key("LINKS#" + stretch, ALONE);
  }

  /// What was spent on a language model on one day.
  static Key spending(LocalDate day) {
    return new Key("SPENT#" + day, ALONE);
  }

  /// That a person wants their data deleted, or a copy of them; it stays until that is done.
  static Key dataRequest(String id) {
    return new Key(RIGHTS, REQUESTS + part(id));
  }

  /// That it was done.
  static Key receipt(String id) {
    return new Key("RECEIPT#" + part(id), ALONE);
  }

  /// What is left of the order of somebody whose data were deleted, by the hash of its number.
  static Key record(String order) {
    return new Key("RECORD#" + part(order), ALONE);
  }

  static Key pointer(Identity identity) {
    return new Key("IDENTITY#" + identity.channel() + "#" + part(identity.id()), ALONE);
  }

  static Key pointer(ShopperId shopper) {
    return new Key("SHOPPER#" + part(shopper.value()), ALONE);
  }

  static Map<String, AttributeValue> product(Sku sku) {
    return Map.of(PK, Fields.textValue("SKU#" + part(sku.value())));
  }

  static String fixedWidth(Instant at) {
    return FIXED_WIDTH.format(at);
  }

  private static String part(String text) {
    return text.length() <= LONGEST ? text : "~" + Digest.of(text);
  }
}
