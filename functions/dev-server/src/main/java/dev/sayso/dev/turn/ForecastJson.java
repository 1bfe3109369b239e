package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;

/// A forecast as the contract's JSON; the reason also in words.
public final class ForecastJson {

  private ForecastJson() {}

  public static ObjectNode of(ReplenishmentForecast forecast) {
    var because = forecast.because();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("sku", forecast.sku().value())
            .put("dueOn", forecast.dueOn().toString())
            .put("earliest", forecast.earliest().toString())
            .put("latest", forecast.latest().toString())
            .put("confidence", Math.round(forecast.confidence() * 100) / 100.0)
            .put("because", words(forecast));
    return json.put("lastBought", because.lastBought().toString())
        .put("times", because.times())
        .put("usualDays", because.usualDays());
  }

  /// The reason, as a person can check it.
  public static String words(ReplenishmentForecast forecast) {
    var because = forecast.because();
    return because.times() == 1
        ? "bought once, on %s; such goods usually last %d days"
            .formatted(because.lastBought(), because.usualDays())
        : "bought on %d days, last on %s, about every %d days"
            .formatted(because.times(), because.lastBought(), because.usualDays());
  }
}
