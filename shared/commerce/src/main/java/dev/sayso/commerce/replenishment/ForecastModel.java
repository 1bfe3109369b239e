package dev.sayso.commerce.replenishment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The learned weights: `basket` judges a row of [Signals], `due` a row of [DueSignals].
public record ForecastModel(Trees basket, Trees due) {

  private static final class Shipped {
    static final ForecastModel MODEL = new ForecastModel(read("basket"), read("due"));
  }

  /// The weights that come with Sayso, fitted to several shops at once.
  public static ForecastModel shipped() {
    return Shipped.MODEL;
  }

  private static Trees read(String name) {
    var file = "forecast-" + name + ".txt";
    try (InputStream stream = ForecastModel.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the weights are missing: " + file);
      }
      return Trees.parse(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
