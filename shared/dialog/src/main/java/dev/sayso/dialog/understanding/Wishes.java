package dev.sayso.dialog.understanding;

import static java.util.Map.entry;

import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Adjust.Step;
import dev.sayso.dialog.intent.Intent.Complain.Trouble;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.understanding.Phrase.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a shopper tells about themselves, keeps for later, gives away, or is unhappy with: the
/// sections of the grammar for it.
final class Wishes {

  private static final int DOUBLE = 2;
  private static final int TRIPLE = 3;

  private final Slots slots;

  Wishes(Slots slots) {
    this.slots = slots;
  }

  Map<String, Meaning> meanings() {
    return Map.ofEntries(
        entry("adjust-more", (said, _) -> new Intent.Adjust(item(said), more(said))),
        entry("adjust-more-item", (said, _) -> new Intent.Adjust(item(said), more(said))),
        entry("adjust-fewer", (said, _) -> new Intent.Adjust(item(said), fewer(said))),
        entry("adjust-fewer-item", (said, _) -> new Intent.Adjust(item(said), fewer(said))),
        entry("adjust-double", (said, _) -> times(said, DOUBLE)),
        entry("adjust-double-item", (said, _) -> times(said, DOUBLE)),
        entry("adjust-triple", (said, _) -> times(said, TRIPLE)),
        entry("adjust-triple-item", (said, _) -> times(said, TRIPLE)),
        entry("wait-for-price", Meaning.always(new Intent.WaitForPrice())),
        entry("save-for-later", Meaning.always(new Intent.SaveForLater())),
        entry("remind-when-parked", Meaning.always(new Intent.RemindWhenParked())),
        entry("continue", Meaning.always(new Intent.Continue())),
        entry("gift", (said, _) -> gift(said)),
        entry("gift-for", (said, _) -> gift(said)),
        entry("gift-advice", (said, _) -> advice(said)),
        entry("cook", (said, _) -> cook(said)),
        entry("gift-item", (said, _) -> gift(said)),
        entry("gift-item-for", (said, _) -> gift(said)),
        entry("keep-private", Meaning.always(new Intent.KeepPrivate())),
        entry("read-preferences", Meaning.always(new Intent.ReadPreferences())),
        entry("forget", (said, _) -> new Intent.Forget(about(said))),
        entry("forget-cheapest", Meaning.always(new Intent.Forget("cheapest"))),
        entry("forget-nothing", Meaning.always(new Intent.Forget(""))),
        entry("data-tell", Meaning.always(new Intent.MyData(Intent.MyData.Wish.TELL))),
        entry("data-send", Meaning.always(new Intent.MyData(Intent.MyData.Wish.SEND))),
        entry("data-delete", Meaning.always(new Intent.MyData(Intent.MyData.Wish.DELETE))),
        entry("forget-address", Meaning.always(new Intent.Forget("address"))),
        entry("forget-account", Meaning.always(new Intent.Forget("account"))),
        entry("unlock", Meaning.always(new Intent.Unlock())),
        entry("link-device", Meaning.always(new Intent.LinkDevice())),
        entry("complain-broken", (said, _) -> complain(Trouble.BROKEN, said)),
        entry("complain-missing", (said, _) -> complain(Trouble.MISSING, said)),
        entry("complain-wrong", this::wrong),
        entry("complain-late", (said, _) -> complain(Trouble.LATE, said)),
        entry("complain-money-back", (said, _) -> complain(Trouble.MONEY_BACK, said)),
        entry("complain-other", (said, _) -> complain(Trouble.OTHER, said)),
        entry("talk-to-person", Meaning.always(new Intent.TalkToPerson())),
        entry("who-are-you", Meaning.always(new Intent.WhoAreYou())));
  }

  /// Several things may be told in one breath; what none of this says is empty.
  List<Intent> told(Match said) {
    return switch (said.key()) {
      case "remember-diet" -> tell(Kind.DIET, List.of(slots.topics.diet(said.slot("diet"))));
      case "remember-allergy" -> tell(Kind.ALLERGY, allergies(said));
      case "remember-avoid" -> tell(Kind.AVOID, about(said, said.has("kept") ? "kept" : "known"));
      case "remember-cheapest" -> tell(Kind.CHEAPEST, List.of(""));
      case "remember-cheapest-item" -> tell(Kind.CHEAPEST, about(said, "item"));
      case "remember-brand" -> tell(Kind.BRAND, List.of(slots.topics.about(said.slot("brand"))));
      case "remember-delivery" ->
          tell(Kind.DELIVERY, List.of(slots.topics.about(said.slot("place"))));
      case "remember-home" -> tell(Kind.DELIVERY, List.of("home"));
      case "remember-note" -> tell(Kind.NOTE, List.of(String.join(" ", said.slot("remark"))));
      default -> List.of();
    };
  }

  /// The shopper's own words are put in where the sentence is at hand.
  private static List<Intent> tell(Kind kind, List<String> about) {
    return about.stream().<Intent>map(thing -> new Intent.Remember(kind, thing, "")).toList();
  }

  private List<String> allergies(Match said) {
    return said.has("illness")
        ? List.of(slots.topics.illness(said.slot("illness")))
        : about(said, "kept");
  }

  private List<String> about(Match said, String slot) {
    return slots.topics.each(said.slot(slot));
  }

  private String about(Match said) {
    for (var slot : List.of("kept", "known", "diet")) {
      if (said.has(slot)) {
        return slot.equals("diet")
            ? slots.topics.diet(said.slot(slot))
            : slots.topics.about(said.slot(slot));
      }
    }
    return "";
  }

  private Intent complain(Trouble trouble, Match said) {
    return new Intent.Complain(trouble, item(said), "");
  }

  /// Said of what is only proposed, it is a no.
  private Intent wrong(Match said, Context context) {
    boolean proposed = Meaning.asked(context) && !said.has("item");
    return proposed ? new Intent.No() : complain(Trouble.WRONG, said);
  }

  private Intent gift(Match said) {
    var recipient = said.has("person") ? slots.topics.person(said.slot("person")) : "";
    return new Intent.Gift(item(said), recipient);
  }

  private Optional<ItemPhrase> item(Match said) {
    return said.has("item") ? Optional.of(slots.items.named(said.slot("item"))) : Optional.empty();
  }

  private Step more(Match said) {
    return new Step.More(slots.count(said));
  }

  private Step fewer(Match said) {
    return new Step.Fewer(slots.count(said));
  }

  private Intent times(Match said, int factor) {
    return new Intent.Adjust(item(said), new Step.Times(factor));
  }

  private Intent advice(Match said) {
    var most = slots.prices.read(said.slot("price"));
    return new Intent.Advise(
        slots.topics.person(said.slot("person")),
        most.isPresent() ? Optional.of(most.getAsLong()) : Optional.empty());
  }

  /// Of a dish that is not known here, nothing: the flow says so, or a model is asked.
  private Intent cook(Match said) {
    var dish = slots.items.named(said.slot("item")).text();
    return new Intent.Suggest(dish, slots.dishes.of(dish));
  }
}
