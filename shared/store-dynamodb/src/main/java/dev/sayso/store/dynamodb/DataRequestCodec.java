package dev.sayso.store.dynamodb;

import dev.sayso.commerce.privacy.DataKind;
import dev.sayso.commerce.privacy.DataRequest;
import dev.sayso.commerce.privacy.DataRequest.Asked;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.OrderRecord;
import dev.sayso.commerce.privacy.Receipt;
import dev.sayso.commerce.privacy.Subject;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.Map;
import java.util.stream.Collectors;

/// What persons asked to be done with their data, and what came of it, as attributes.
final class DataRequestCodec {

  private DataRequestCodec() {}

  static Fields write(DataRequest request) {
    var asked = request.asked();
    var subject = asked.subject();
    var doc =
        new Fields()
            .text("id", request.id())
            .text("token", request.token())
            .text("wish", asked.wish().name())
            .text("shopper", subject.shopper().value())
            .text("household", subject.household().value())
            .list("identities", subject.identities(), ShopperCodec::write)
            .at("at", asked.at())
            .text("language", asked.language())
            .text("through", asked.through().name())
            .at("dueAt", request.dueAt())
            .map("gone", gone(request.gone()));
    return new Fields().map(Lenient.DOC, doc);
  }

  static DataRequest request(Stored item) {
    var doc = item.map(Lenient.DOC);
    var subject =
        new Subject(
            new ShopperId(doc.text("shopper")),
            new HouseholdId(doc.text("household")),
            doc.list("identities", one -> new Identity(one.text("channel"), one.text("id"))));
    var asked =
        new Asked(
            Wish.valueOf(doc.text("wish")),
            subject,
            doc.at("at"),
            doc.text("language"),
            Through.valueOf(doc.text("through")));
    return new DataRequest(
        doc.text("id"),
        doc.text("token"),
        asked,
        doc.at("dueAt"),
        gone(doc.map("gone")),
        item.number(Versioned.VERSION));
  }

  static Fields write(Receipt receipt) {
    var doc =
        new Fields()
            .text("id", receipt.id())
            .text("token", receipt.token())
            .text("wish", receipt.wish().name())
            .at("askedAt", receipt.askedAt())
            .at("doneAt", receipt.doneAt())
            .map("gone", gone(receipt.gone()))
            .text("outcome", receipt.outcome().name());
    return new Fields().map(Lenient.DOC, doc);
  }

  static Receipt receipt(Stored item) {
    var doc = item.map(Lenient.DOC);
    return new Receipt(
        doc.text("id"),
        doc.text("token"),
        Wish.valueOf(doc.text("wish")),
        doc.at("askedAt"),
        doc.at("doneAt"),
        gone(doc.map("gone")),
        Receipt.Outcome.valueOf(doc.text("outcome")));
  }

  static Fields write(OrderRecord record) {
    var doc =
        new Fields()
            .at("placedAt", record.placedAt())
            .text("status", record.status().code())
            .money("goods", record.totals().goods())
            .money("delivery", record.totals().delivery())
            .money("tax", record.totals().tax())
            .texts("sellers", record.sellers())
            .text("content", record.content())
            .text("consent", record.consent())
            .text("keptUntil", record.keptUntil().toString());
    return new Fields().map(Lenient.DOC, doc);
  }

  private static Fields gone(Map<DataKind, Integer> counts) {
    var fields = new Fields();
    counts.forEach((kind, count) -> fields.number(kind.name(), count));
    return fields;
  }

  private static Map<DataKind, Integer> gone(Stored counts) {
    return counts.values().keySet().stream()
        .collect(Collectors.toMap(DataKind::valueOf, counts::integer));
  }
}
