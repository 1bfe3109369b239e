package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.store.dynamodb.Homes.Home;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A shopper as items of the table.
final class ShopperItems {

  private ShopperItems() {}

  /// All items of one shopper, as when data is loaded.
  static List<Map<String, AttributeValue>> items(Shopper shopper) {
    var person = new Fields().map(Lenient.DOC, ShopperCodec.write(shopper));
    var home = new Home(shopper.id(), shopper.household()).fields();
    return Stream.concat(
            Stream.of(
                Versioned.item(TableKeys.person(shopper.household(), shopper.id()), person, 1),
                notes(shopper.notes(), shopper)),
            pointers(shopper).stream().map(key -> Versioned.item(key, home, 1)))
        .toList();
  }

  /// What leads to the shopper: the id, and each identity.
  static List<Key> pointers(Shopper shopper) {
    return Stream.concat(
            Stream.of(TableKeys.pointer(shopper.id())),
            shopper.identities().stream().map(TableKeys::pointer))
        .distinct()
        .toList();
  }

  static Map<String, AttributeValue> notes(ShopperNotes notes, Shopper of) {
    var key = TableKeys.notes(of.household(), of.id());
    return Versioned.item(key, NotesItem.changed(notes, of, Instant.EPOCH), 1);
  }
}
