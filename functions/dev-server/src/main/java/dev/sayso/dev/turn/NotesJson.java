package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.dev.local.ShopperState;

/// What is kept of talk with a shopper, as JSON. Of voice codes, only whether ordering is locked.
final class NotesJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private NotesJson() {}

  static void put(ObjectNode json, ShopperState state) {
    var notes = state.shopper().notes();
    var preferences = json.putArray("preferences");
    notes.preferences().forEach(one -> preferences.add(preference(one)));
    var handovers = json.putArray("handovers");
    state.handovers().forEach(one -> handovers.add(handover(one)));
    json.set("deferred", notes.deferred().map(NotesJson::deferred).orElseGet(JSON::nullNode));
    choices(json, notes);
    SupplyJson.put(json, notes.supply());
    json.put("lockedUntil", StateJson.text(notes.code().lockedUntil()));
  }

  private static void choices(ObjectNode json, ShopperNotes notes) {
    var substitutions = json.putArray("substitutions");
    notes
        .substitutions()
        .forEach(one ->
            substitutions
                .addObject()
                .put("wanted", one.wanted().value())
                .put("instead", one.instead().value())
                .put("taken", one.taken())
                .put("at", one.at().toString()));
    var watches = json.putArray("priceWatches");
    notes
        .watches()
        .forEach(one ->
            watches
                .addObject()
                .put("sku", one.sku().value())
                .put("below", one.below().minor())
                .put("since", one.since().toString()));
  }

  private static JsonNode preference(Preference preference) {
    return JSON.objectNode()
        .put("text", preference.words())
        .put("kind", SlotJson.code(preference.kind()))
        .put("about", preference.about())
        .put("since", StateJson.text(preference.since()));
  }

  private static JsonNode handover(Handover handover) {
    var json =
        JSON.objectNode()
            .put("id", handover.id())
            .put("orderId", handover.order().map(OrderId::value).orElse(null))
            .put("problem", handover.problem())
            .put("at", handover.at().toString());
    var tried = json.putArray("tried");
    handover.tried().forEach(tried::add);
    return json;
  }

  private static JsonNode deferred(Deferred deferred) {
    var json =
        JSON.objectNode()
            .put("untilParked", deferred.untilParked())
            .put("at", deferred.at().toString());
    deferred.gift().ifPresent(gift -> json.set("gift", StateJson.gift(gift)));
    StateJson.wanted(json.putArray("lines"), deferred.lines());
    return json;
  }
}
