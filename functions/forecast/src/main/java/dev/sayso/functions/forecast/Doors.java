package dev.sayso.functions.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.assembly.Forecaster;
import dev.sayso.channel.Journal;
import dev.sayso.channel.Json;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.shopper.HouseholdId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The two events this function takes: a batch of the table's stream, and the merchant's wish that
/// a household's forecasts are made anew.
final class Doors {

  private final Forecaster forecaster;
  private final OrderBatch batch;

  Doors(Forecaster forecaster, Journal journal) {
    this.forecaster = forecaster;
    this.batch = new OrderBatch(forecaster, journal);
  }

  /// @throws IOException if the event is neither of the two
  byte[] answer(byte[] event) throws IOException {
    var root = Json.read(event);
    var household = root.at("rebuild").text();
    if (household.isPresent()) {
      return rebuilt(new HouseholdId(household.get()));
    }
    if (root.at("Records").value() == null) {
      throw new IOException("neither a batch of a table's stream nor {\"rebuild\":\"household\"}");
    }
    return failed(batch.apply(StreamRecord.all(root)));
  }

  private byte[] rebuilt(HouseholdId household) throws IOException {
    var outlook = forecaster.rebuilt(household);
    return json(json -> {
      json.writeStringField("household", household.value());
      json.writeNumberField(
          "products", outlook.map(Outlook::items).map(items -> items.size()).orElse(0));
    });
  }

  /// "Reporting batch item failures": the Lambda developer guide, on streams.
  private static byte[] failed(Iterable<String> sequences) throws IOException {
    return json(json -> {
      json.writeArrayFieldStart("batchItemFailures");
      for (var sequence : sequences) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", sequence);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static byte[] json(Writing fields) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      fields.to(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
