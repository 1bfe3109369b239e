package dev.sayso.channel.alexa;

import dev.sayso.channel.Json;
import dev.sayso.channel.alexa.Asked.Ended;
import dev.sayso.channel.alexa.Asked.Fulfillable;
import dev.sayso.channel.alexa.Asked.Launch;
import dev.sayso.channel.alexa.Asked.Left;
import dev.sayso.channel.alexa.Asked.Other;
import dev.sayso.channel.alexa.Asked.Spoken;
import dev.sayso.channel.alexa.Asked.Touched;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the types of request apart, and reads slots.
final class AskedReader {

  private AskedReader() {}

  static Asked read(String type, Json request) {
    return switch (type) {
      case "LaunchRequest" -> new Launch();
      case "IntentRequest" -> new Spoken(intent(request), slots(request));
      case "SessionEndedRequest" -> new Ended();
      case "CanFulfillIntentRequest" ->
          new Fulfillable(intent(request), request.at("intent", "slots").fields().keySet());
      case "Alexa.Presentation.APL.UserEvent" -> touch(request.at("arguments").items());
      case "AlexaSkillEvent.SkillDisabled", "AlexaSkillEvent.SkillAccountUnlinked" -> new Left();
      default -> new Other(type);
    };
  }

  private static String intent(Json request) {
    return request.at("intent", "name").text().orElse("");
  }

  /// Our list sends `["choose", position]`; any other event is not ours.
  private static Asked touch(List<Json> arguments) {
    boolean ours =
        arguments.size() == 2 && arguments.getFirst().text().orElse("").equals(Apl.CHOOSE);
    return (ours ? arguments.getLast().number() : Optional.<Integer>empty())
        .<Asked>map(Touched::new)
        .orElseGet(() -> new Other("Alexa.Presentation.APL.UserEvent"));
  }

  private static Map<String, String> slots(Json request) {
    Map<String, String> filled = new HashMap<>();
    request
        .at("intent", "slots")
        .fields()
        .forEach((name, slot) -> value(slot).ifPresent(value -> filled.put(name, value)));
    return filled;
  }

  /// What entity resolution made of it where that is one value, the shopper's own products before
  /// those of the model, else the words as heard; `?` is what Alexa sends for a number that it did
  /// not understand.
  private static Optional<String> value(Json slot) {
    return slot.at("resolutions", "resolutionsPerAuthority").items().stream()
        .filter(it -> it.at("status", "code").text().orElse("").equals("ER_SUCCESS_MATCH"))
        .sorted(Comparator.comparing(it -> !isOwn(it)))
        .map(it -> it.at("values").items())
        .filter(values -> values.size() == 1)
        .flatMap(values -> values.getFirst().at("value", "name").text().stream())
        .findFirst()
        .or(() -> slot.at("value").text())
        .map(String::strip)
        .filter(value -> !value.equals("?"));
  }

  /// Values that came with a response are resolved by an authority of their own.
  private static boolean isOwn(Json resolution) {
    return resolution.at("authority").text().orElse("").contains("er-authority.echo-sdk.dynamic.");
  }
}
