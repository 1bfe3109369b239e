package dev.sayso.functions.nudges;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.assembly.DataRights;
import dev.sayso.assembly.ExportJson;
import dev.sayso.channel.Json;
import dev.sayso.commerce.privacy.DataRequest;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.Holdings;
import dev.sayso.commerce.privacy.Receipt;
import dev.sayso.commerce.shopper.ShopperId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The events that are about shoppers' data, and their answers. Nothing of an answer is logged.
record DataWishes(DataRights rights) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// `call` names the call, so that one that is repeated is the same request.
  ///
  /// @throws IOException if it is none of these events, or names nobody
  byte[] answer(byte[] event, String call) throws IOException {
    var root = Json.read(event);
    var export = root.at("export").text();
    var delete = root.at("delete").text();
    var receipt = root.at("receipt").text();
    if (export.isPresent()) {
      return bytes(new ExportJson(rights.clock().instant()).json(known(export.get())));
    }
    if (delete.isPresent()) {
      return bytes(delete(known(delete.get()), call));
    }
    if (receipt.isPresent()) {
      return bytes(receipt(receipt.get()));
    }
    if (root.at("carryOut").text().isPresent()) {
      return bytes(JSON.objectNode().put("requests", rights.carryOut()));
    }
    throw new IOException(
        "none of {\"export\":\"shopper\"}, {\"delete\":\"shopper\"}, {\"receipt\":\"number\"}");
  }

  private Holdings known(String shopper) throws IOException {
    return rights
        .holdings(new ShopperId(shopper))
        .orElseThrow(() -> new IOException("there is no such shopper"));
  }

  private ObjectNode delete(Holdings holdings, String call) {
    var request = rights.ask(holdings.shopper(), Through.MERCHANT, call);
    return rights.carryOut(request).map(DataWishes::json).orElseGet(() -> open(request));
  }

  private ObjectNode receipt(String number) throws IOException {
    var done = rights.data().receipt(number);
    if (done.isPresent()) {
      return json(done.get());
    }
    return rights
        .data()
        .request(number)
        .map(DataWishes::open)
        .orElseThrow(() -> new IOException("there is no such receipt"));
  }

  /// Orders are under way, or mail is not taken: the schedule goes on with it.
  private static ObjectNode open(DataRequest request) {
    return JSON.objectNode()
        .put("receipt", request.id())
        .put("wish", request.asked().wish().name().toLowerCase(Locale.ROOT))
        .put("askedAt", request.asked().at().toString())
        .put("done", false);
  }

  private static ObjectNode json(Receipt receipt) {
    var json =
        JSON.objectNode()
            .put("receipt", receipt.id())
            .put("wish", receipt.wish().name().toLowerCase(Locale.ROOT))
            .put("askedAt", receipt.askedAt().toString())
            .put("doneAt", receipt.doneAt().toString())
            .put("done", true)
            .put("outcome", receipt.outcome().name().toLowerCase(Locale.ROOT));
    var gone = json.putObject("gone");
    receipt.gone().forEach((kind, count) -> gone.put(kind.name().toLowerCase(Locale.ROOT), count));
    return json.put("ordersKeptAsHashes", receipt.orders());
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
