package dev.sayso.dev.door;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.Etiquette;
import dev.sayso.dev.turn.Locales;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.ReplyJson;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dev.wire.Wires;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.strict.Fields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// `POST /dev/say`: one turn through the same assistant as every channel. Besides the contract's
/// fields: `"opened":true` in place of words opens the assistant, and `id` names the turn, so that
/// one delivered twice can be tried. Without a `person`, anybody at home may be speaking on a
/// device with a microphone.
record SayDoor(LocalShop shop, Live live, Wires wires) {

  private static final Set<String> KNOWN =
      Set.of(
          "shopper", "person", "device", "session", "surface", "locale", "text", "heard", "opened",
          "id");
  private static final int MOST_HYPOTHESES = 10;
  private static final int LONGEST_NAME = 256;

  Answer answer(Asked asked) {
    var fields = Fields.of(asked.json(), "", KNOWN);
    var place = place(fields);
    var turn = place.turn(name(fields, "id", UUID.randomUUID().toString()), utterance(fields));
    var reply = shop.assistant().reply(turn);
    if (live.happenings().isWatched()) {
      tell(turn, reply, place.speaker());
    }
    return Answer.json(ReplyJson.of(reply).put("budget", Etiquette.most(reply, place.surface())));
  }

  /// How the turn would have looked had a platform sent it.
  private void tell(Turn turn, Reply reply, ShopperId speaker) {
    shop.shoppers().stream()
        .filter(shopper -> shopper.id().equals(speaker))
        .findFirst()
        .map(shopper -> wires.of(turn, reply, shopper, shop.clock().instant()))
        .ifPresent(wire -> live.happenings().tell("wire", wire));
  }

  private Place place(Fields fields) {
    var owner = known(fields, "shopper");
    var person =
        fields.has("person") ? Optional.of(known(fields, "person")) : Optional.<ShopperId>empty();
    var device = name(fields, "device", "default");
    var session = name(fields, "session", owner.value() + "/" + device);
    return new Place(owner, person, session, surface(fields), locale(fields));
  }

  private ShopperId known(Fields fields, String name) {
    var id = new ShopperId(fields.text(name));
    if (shop.shoppers().stream().noneMatch(shopper -> shopper.id().equals(id))) {
      throw new Refused(404, name + ": there is no shopper \"" + id + "\"");
    }
    return id;
  }

  private static String name(Fields fields, String name, String otherwise) {
    var text = fields.text(name, otherwise);
    if (text.length() > LONGEST_NAME) {
      throw fields.bad(name, "at most " + LONGEST_NAME + " characters");
    }
    return text;
  }

  private static Surface surface(Fields fields) {
    return fields.has("surface")
        ? fields.parsed(
            "surface", "one of " + Surface.CODES, code -> Surface.ofCode(code).orElseThrow())
        : Surface.SPEAKER;
  }

  private Locale locale(Fields fields) {
    var terms = shop.shop().terms();
    return fields.has("locale")
        ? fields.parsed(
            "locale",
            "a locale of the shop (" + Locales.codes(terms) + ")",
            tag -> Locales.spoken(tag, terms).orElseThrow())
        : terms.locales().getFirst();
  }

  private static Utterance utterance(Fields fields) {
    if (fields.flag("opened")) {
      return new Utterance.Opened();
    }
    if (!fields.has("heard")) {
      if (!fields.node("text").isTextual()) {
        throw fields.bad("text", "what was said");
      }
      return Utterance.Heard.of(fields.node("text").textValue());
    }
    var heard = fields.texts("heard");
    if (heard.isEmpty() || heard.size() > MOST_HYPOTHESES) {
      throw fields.bad("heard", "a list of 1 to " + MOST_HYPOTHESES + " texts, best first");
    }
    return new Utterance.Heard(heard);
  }
}
