package dev.sayso.dev.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// List prices of one region, in US dollars, from the dated file `prices.json`.
public record Prices(String region, String asOf, String note, Map<String, Price> byName) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Prices {
    byName = Map.copyOf(byName);
  }

  /// `amount` dollars for `per` units; so many units a month are `free` in the free tier.
  public record Price(String unit, BigDecimal amount, long per, BigDecimal free, String source) {}

  /// A region that has no prices is a [BadInputException] that names those that have.
  public static Prices of(String region) {
    JsonNode file;
    try (var source = Prices.class.getResourceAsStream("prices.json")) {
      file = JSON.readTree(Objects.requireNonNull(source));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    var prices = new LinkedHashMap<String, Price>();
    for (var entry : file.path("prices").properties()) {
      var price = entry.getValue();
      if (!regions(price).contains(region)) {
        throw new BadInputException(
            "there are no prices of the region \""
                + region
                + "\"; --region takes "
                + String.join(" or ", regions(price))
                + ", or add a column to prices.json of dev-server");
      }
      prices.put(
          entry.getKey(),
          new Price(
              price.path("unit").asText(),
              new BigDecimal(price.path(region).asText()),
              price.path("per").asLong(),
              new BigDecimal(price.path("free").asText()),
              price.path("source").asText()));
    }
    return new Prices(region, file.path("asOf").asText(), file.path("note").asText(), prices);
  }

  Price named(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  private static TreeSet<String> regions(JsonNode price) {
    var regions = new TreeSet<String>();
    price
        .fieldNames()
        .forEachRemaining(name -> {
          // The other fields of a price are no regions.
          if (name.matches("[a-z]{2}-[a-z]+-\\d")) {
            regions.add(name);
          }
        });
    return regions;
  }
}
