package dev.sayso.dev.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dev.live.Live;
import java.util.Locale;
import java.util.Set;

/// `GET /dev/shop`: what the page must know before anything is said: the shop's terms, its people,
/// the time, which doors there are, and whether something is recorded or can be undone.
record ShopDoor(Live live, Undo undo, Set<String> addresses) {

  Answer answer(Asked asked) {
    var shop = live.shop();
    var terms = shop.shop().terms();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", terms.name())
            .put("currency", terms.currency().getCurrencyCode())
            .put("digits", Math.max(0, terms.currency().getDefaultFractionDigits()))
            .put("timeZone", terms.timeZone().getId())
            .put("products", shop.shop().catalog().size())
            .put("now", shop.clock().instant().toString())
            .put("clockStands", shop.clock().isSet())
            .put("undo", undo.name().orElse(null))
            .put("recording", live.recorder().turns().orElse(null));
    var locales = json.putArray("locales");
    terms.locales().stream().map(Locale::toLanguageTag).forEach(locales::add);
    addresses.stream().sorted().forEach(json.putArray("doors")::add);
    var people = json.putArray("shoppers");
    shop.shoppers().forEach(one -> person(people.addObject(), one));
    return Answer.json(json);
  }

  private static void person(ObjectNode json, Shopper shopper) {
    var id = shopper.id().value();
    json.put("id", id)
        .put("name", shopper.name().isBlank() ? id : shopper.name())
        .put("household", shopper.household().value())
        .put("role", shopper.rules().role().name().toLowerCase(Locale.ROOT));
  }
}
