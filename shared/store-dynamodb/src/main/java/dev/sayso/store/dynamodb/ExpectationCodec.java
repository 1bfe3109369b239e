package dev.sayso.store.dynamodb;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Choice;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.MissingSlot;
import dev.sayso.dialog.Expectation.Nothing;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Options.ForOne;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;

/// What a session waits for, as attributes.
final class ExpectationCodec {

  private ExpectationCodec() {}

  static Fields write(Expectation expectation) {
    return switch (expectation) {
      case Nothing() -> Fields.of("nothing");
      case Confirmation(var proposal) -> Fields.of("confirmation").map("of", write(proposal));
      case Choice(var options) -> Fields.of("choice").map("of", write(options));
      case MissingSlot(var missing) -> Fields.of("slot").map("of", write(missing));
    };
  }

  static Expectation expectation(Stored stored) {
    return switch (stored.kind()) {
      case "nothing" -> new Nothing();
      case "confirmation" -> new Confirmation(proposal(stored.map("of")));
      case "choice" -> new Choice(options(stored.map("of")));
      case "slot" -> new MissingSlot(missing(stored.map("of")));
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(Proposal proposal) {
    return switch (proposal) {
      case Proposal.PlaceOrder(var summary) -> Fields.of("placeOrder").map("of", write(summary));
      case Proposal.AddItems(var lines) ->
          Fields.of("addItems").list("lines", lines, GoodsCodec::write);
      case Proposal.CancelOrder(var order) -> Fields.of("cancelOrder").text("order", order.value());
      case Proposal.MoreOrders(int from) -> Fields.of("moreOrders").number("from", from);
      case Proposal.CheckOut() -> Fields.of("checkOut");
      case Proposal.OrderAnother(var lines) ->
          Fields.of("orderAnother").list("lines", lines, GoodsCodec::write);
      case Proposal.TakeIn(var before) -> Fields.of("takeIn").map("of", write(before));
      case Proposal.ForgetPreference(var preference) ->
          Fields.of("forgetPreference").map("of", NotesCodec.write(preference));
      case Proposal.OfferLink() -> Fields.of("offerLink");
      case Proposal.TellRest(int from) -> Fields.of("tellRest").number("from", from);
      case Proposal.DeleteData(var turn, var at) ->
          Fields.of("deleteData").text("turn", turn).at("at", at);
      case Proposal.Restock(var lines, int told) ->
          Fields.of("restock").list("lines", lines, GoodsCodec::write).number("told", told);
      case Proposal.AgreeRule(var offer) -> Fields.of("agreeRule").map("of", write(offer));
      case Proposal.StopRules() -> Fields.of("stopRules");
      case Proposal.LetGo(var rule) -> Fields.of("letGo").text("rule", rule);
      case Proposal.HandOver(var order, var problem) ->
          Fields.of("handOver")
              .text("order", order.map(OrderId::value).orElse(null))
              .text("problem", problem);
    };
  }

  private static Proposal proposal(Stored stored) {
    return switch (stored.kind()) {
      case "placeOrder" -> new Proposal.PlaceOrder(summary(stored.map("of")));
      case "addItems" -> new Proposal.AddItems(stored.list("lines", GoodsCodec::wanted));
      case "cancelOrder" -> new Proposal.CancelOrder(new OrderId(stored.text("order")));
      case "moreOrders" -> new Proposal.MoreOrders(stored.integer("from"));
      case "checkOut" -> new Proposal.CheckOut();
      case "orderAnother" -> new Proposal.OrderAnother(stored.list("lines", GoodsCodec::wanted));
      case "takeIn" -> new Proposal.TakeIn(summary(stored.map("of")));
      case "forgetPreference" ->
          new Proposal.ForgetPreference(NotesCodec.preference(stored.map("of")));
      case "offerLink" -> new Proposal.OfferLink();
      case "tellRest" -> new Proposal.TellRest(stored.integer("from"));
      case "deleteData" -> new Proposal.DeleteData(stored.text("turn"), stored.at("at"));
      case "restock" ->
          new Proposal.Restock(stored.list("lines", GoodsCodec::wanted), stored.integer("told"));
      case "agreeRule" -> new Proposal.AgreeRule(offer(stored.map("of")));
      case "stopRules" -> new Proposal.StopRules();
      case "letGo" -> new Proposal.LetGo(stored.text("rule"));
      case "handOver" ->
          new Proposal.HandOver(stored.optional("order", OrderId::new), stored.text("problem"));
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(OrderSummary summary) {
    return new Fields()
        .text("key", summary.key().value())
        .text("kind", summary.kind().of().name())
        .text("gift", summary.gift().map(Gift::recipient).orElse(null))
        .list("lines", summary.lines(), GoodsCodec::write)
        .list("priced", summary.priced(), OrderCodec::write)
        .text("hash", summary.hash())
        .money("total", summary.total())
        .text("words", summary.words())
        .number("told", summary.told())
        .at("at", summary.at());
  }

  private static OrderSummary summary(Stored stored) {
    return new OrderSummary(
        new OrderKey(stored.text("key")),
        new Kind(Kind.Of.valueOf(stored.text("kind")), stored.optional("gift", Gift::new)),
        stored.list("lines", GoodsCodec::wanted),
        stored.listOrNone("priced", OrderCodec::line),
        stored.text("hash"),
        stored.money("total"),
        stored.text("words"),
        stored.integer("told"),
        stored.at("at"));
  }

  private static Fields write(Options options) {
    return switch (options) {
      case Options.Products() -> Fields.of("products");
      case Options.OrdersToCancel(var orders) ->
          Fields.of("ordersToCancel").texts("orders", orders);
      case Options.ForWhom(var persons) ->
          Fields.of("forWhom").list("persons", persons, ExpectationCodec::write);
      case Options.Counts(var sku, var counts, var purpose) ->
          Fields.of("counts")
              .text("sku", sku.value())
              .texts("counts", counts)
              .text("purpose", purpose.name());
      case Options.Hold(var rule) -> Fields.of("hold").text("rule", rule);
      case Options.Baskets(var lastTimes) -> Fields.of("baskets").texts("orders", lastTimes);
    };
  }

  private static Options options(Stored stored) {
    return switch (stored.kind()) {
      case "products" -> new Options.Products();
      case "ordersToCancel" ->
          new Options.OrdersToCancel(stored.texts("orders").stream().map(OrderId::new).toList());
      case "forWhom" -> new Options.ForWhom(stored.list("persons", ExpectationCodec::person));
      case "counts" ->
          new Options.Counts(
              GoodsCodec.sku(stored),
              stored.texts("counts").stream().map(Integer::valueOf).toList(),
              purpose(stored));
      case "hold" -> new Options.Hold(stored.text("rule"));
      case "baskets" ->
          new Options.Baskets(stored.texts("orders").stream().map(OrderId::new).toList());
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(ForOne one) {
    return new Fields()
        .text("shopper", one.shopper().value())
        .map("line", GoodsCodec.write(one.line()));
  }

  private static ForOne person(Stored stored) {
    return new ForOne(new ShopperId(stored.text("shopper")), GoodsCodec.wanted(stored.map("line")));
  }

  private static Fields write(Missing missing) {
    return switch (missing) {
      case Missing.Item(var purpose) -> Fields.of("item").text("purpose", purpose.name());
      case Missing.QuantityOf(var sku, var purpose) ->
          Fields.of("quantityOf").text("sku", sku.value()).text("purpose", purpose.name());
      case Missing.Code(var summary, var answer) ->
          Fields.of("code").map("of", write(summary)).text("answer", answer);
      case Missing.CapOf(var offer) -> Fields.of("capOf").map("of", write(offer));
      case Missing.RuleCode(var offer, var answer) ->
          Fields.of("ruleCode").map("of", write(offer)).text("answer", answer);
      case Missing.WhichRule(var act) -> Fields.of("whichRule").text("act", act.name());
      case Missing.Next(var before) -> Fields.of("next").list("before", before, SupplyCodec::write);
      case Missing.CodeToLink() -> Fields.of("codeToLink");
      case Missing.CodeToDelete(var turn) -> Fields.of("codeToDelete").text("turn", turn);
      case Missing.LinkCode() -> Fields.of("linkCode");
      case Missing.Present(var recipient) -> Fields.of("present").text("recipient", recipient);
      case Missing.WhatToForget() -> Fields.of("whatToForget");
    };
  }

  private static Missing missing(Stored stored) {
    return switch (stored.kind()) {
      case "item" -> new Missing.Item(purpose(stored));
      case "quantityOf" -> new Missing.QuantityOf(GoodsCodec.sku(stored), purpose(stored));
      case "code" -> new Missing.Code(summary(stored.map("of")), stored.text("answer"));
      case "capOf" -> new Missing.CapOf(offer(stored.map("of")));
      case "ruleCode" -> new Missing.RuleCode(offer(stored.map("of")), stored.text("answer"));
      case "whichRule" -> new Missing.WhichRule(Act.valueOf(stored.text("act")));
      case "next" -> new Missing.Next(stored.list("before", SupplyCodec::shift));
      case "codeToLink" -> new Missing.CodeToLink();
      case "codeToDelete" -> new Missing.CodeToDelete(stored.text("turn"));
      case "linkCode" -> new Missing.LinkCode();
      case "present" -> new Missing.Present(stored.text("recipient"));
      case "whatToForget" -> new Missing.WhatToForget();
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(RuleOffer offer) {
    return new Fields()
        .map("rule", SupplyCodec.write(offer.rule()))
        .text("by", offer.by().name())
        .at("at", offer.at());
  }

  private static RuleOffer offer(Stored stored) {
    return new RuleOffer(
        SupplyCodec.rule(stored.map("rule")), Channel.valueOf(stored.text("by")), stored.at("at"));
  }

  private static Purpose purpose(Stored stored) {
    return Purpose.valueOf(stored.text("purpose"));
  }
}
