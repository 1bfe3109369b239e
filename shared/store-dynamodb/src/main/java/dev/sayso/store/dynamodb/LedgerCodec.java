package dev.sayso.store.dynamodb;

import dev.sayso.commerce.ledger.Agreement;
import dev.sayso.commerce.ledger.Agreement.Act;
import dev.sayso.commerce.ledger.Agreement.Bargain;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.ledger.LedgerRecord;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;

/// Records of what was agreed, as attributes. What is read is what was written, to the letter:
/// hashes rest on it.
final class LedgerCodec {

  private LedgerCodec() {}

  static Fields write(LedgerRecord record) {
    return new Fields()
        .map(
            Lenient.DOC,
            new Fields()
                .number("number", record.number())
                .text("shopper", record.shopper().value())
                .map("agreement", write(record.agreement()))
                .text("before", record.before())
                .text("hash", record.hash()));
  }

  static LedgerRecord record(Stored item) {
    var stored = item.map(Lenient.DOC);
    return new LedgerRecord(
        stored.number("number"),
        new ShopperId(stored.text("shopper")),
        agreement(stored.map("agreement")),
        stored.text("before"),
        stored.text("hash"));
  }

  static Fields write(LedgerHead head) {
    return new Fields().number("count", head.count()).text("hash", head.hash());
  }

  static LedgerHead head(Stored item) {
    return new LedgerHead(item.number("count"), item.text("hash"));
  }

  private static Fields write(Agreement agreement) {
    var bargain = agreement.bargain();
    return new Fields()
        .text("act", agreement.act().name())
        .text("key", agreement.key().value())
        .map("consent", OrderCodec.write(agreement.consent()))
        .text("seller", bargain.seller())
        .list("lines", bargain.lines(), OrderCodec::write)
        .map("totals", OrderCodec.write(bargain.totals()))
        .text("arrives", bargain.arrives())
        .text("cancelWindow", agreement.cancelWindow().toString());
  }

  private static Agreement agreement(Stored stored) {
    return new Agreement(
        Act.valueOf(stored.text("act")),
        new OrderKey(stored.text("key")),
        OrderCodec.consent(stored.map("consent")),
        new Bargain(
            stored.text("seller"),
            stored.list("lines", OrderCodec::line),
            OrderCodec.totals(stored.map("totals")),
            stored.text("arrives")),
        Duration.parse(stored.text("cancelWindow")));
  }
}
