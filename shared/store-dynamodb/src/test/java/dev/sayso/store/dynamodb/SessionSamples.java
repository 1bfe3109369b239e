package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.NoteSamples.gifts;
import static dev.sayso.store.dynamodb.NoteSamples.preferences;
import static dev.sayso.store.dynamodb.Samples.instants;
import static dev.sayso.store.dynamodb.Samples.measures;
import static dev.sayso.store.dynamodb.Samples.money;
import static dev.sayso.store.dynamodb.Samples.names;
import static dev.sayso.store.dynamodb.Samples.shopperIds;
import static dev.sayso.store.dynamodb.Samples.skus;
import static dev.sayso.store.dynamodb.Samples.texts;
import static dev.sayso.store.dynamodb.Samples.wanted;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.LastTurn;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.Session.Said;
import dev.sayso.dialog.Session.Topic;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generated sessions with every case of every part.
final class SessionSamples {

  private SessionSamples() {}

  static Arbitrary<Session> sessions() {
    return Combinators.combine(
            texts(),
            shopperIds(),
            instants(),
            expectations(),
            topics(),
            lastTurns().optional(),
            counts(),
            said())
        .as(Session::new);
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, 20_000);
  }

  private static Arbitrary<OrderId> orderIds() {
    return names().map(OrderId::new);
  }

  private static Arbitrary<Purpose> purposes() {
    return Arbitraries.of(Purpose.class);
  }

  static Arbitrary<Expectation> expectations() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Expectation.Nothing()),
        proposals().map(Expectation.Confirmation::new),
        options().map(Expectation.Choice::new),
        missing().map(Expectation.MissingSlot::new));
  }

  private static Arbitrary<Proposal> proposals() {
    return Arbitraries.oneOf(
        summaries().map(Proposal.PlaceOrder::new),
        wanted().list().ofMaxSize(4).map(Proposal.AddItems::new),
        orderIds().map(Proposal.CancelOrder::new),
        counts().map(Proposal.MoreOrders::new),
        Arbitraries.of(new Proposal.CheckOut(), new Proposal.OfferLink(), new Proposal.StopRules()),
        Combinators.combine(wanted().list().ofMaxSize(4), counts()).as(Proposal.Restock::new),
        offers().map(Proposal.AgreeRule::new),
        names().map(Proposal.LetGo::new),
        counts().map(Proposal.TellRest::new),
        Combinators.combine(names(), instants()).as(Proposal.DeleteData::new),
        wanted().list().ofMaxSize(4).map(Proposal.OrderAnother::new),
        summaries().map(Proposal.TakeIn::new),
        preferences().map(Proposal.ForgetPreference::new),
        Combinators.combine(orderIds().optional(), texts()).as(Proposal.HandOver::new));
  }

  private static Arbitrary<RuleOffer> offers() {
    return Combinators.combine(
            SupplySamples.rules(), Arbitraries.of(ContactConsent.Channel.class), instants())
        .as(RuleOffer::new);
  }

  private static Arbitrary<OrderSummary> summaries() {
    return Combinators.combine(
            names().map(OrderKey::new),
            Combinators.combine(Arbitraries.of(OrderSummary.Kind.Of.class), gifts().optional())
                .as(OrderSummary.Kind::new),
            wanted().list().ofMaxSize(4),
            names(),
            money(),
            texts(),
            counts(),
            instants())
        .as((key, kind, lines, hash, total, words, told, at) ->
            new OrderSummary(key, kind, lines, priced(lines, total), hash, total, words, told, at));
  }

  private static List<OrderLine> priced(List<WantedLine> lines, Money price) {
    return lines.stream().map(line -> new OrderLine(line.sku(), line.quantity(), price)).toList();
  }

  private static Arbitrary<Options> options() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Options.Products()),
        orderIds().list().ofMaxSize(3).map(Options.OrdersToCancel::new),
        Combinators.combine(shopperIds(), wanted())
            .as(Options.ForOne::new)
            .list()
            .ofMaxSize(3)
            .map(Options.ForWhom::new),
        Combinators.combine(skus(), counts().list().ofMaxSize(3), purposes())
            .as(Options.Counts::new),
        names().map(Options.Hold::new),
        orderIds().list().ofMaxSize(3).map(Options.Baskets::new));
  }

  private static Arbitrary<Missing> missing() {
    return Arbitraries.oneOf(
        purposes().map(Missing.Item::new),
        Combinators.combine(skus(), purposes()).as(Missing.QuantityOf::new),
        Combinators.combine(summaries(), texts()).as(Missing.Code::new),
        Arbitraries.of(new Missing.CodeToLink(), new Missing.LinkCode()),
        offers().map(Missing.CapOf::new),
        Combinators.combine(offers(), texts()).as(Missing.RuleCode::new),
        Arbitraries.of(Act.class).map(Missing.WhichRule::new),
        SupplySamples.shifts().list().ofMaxSize(3).map(Missing.Next::new),
        texts().map(Missing.Present::new),
        names().map(Missing.CodeToDelete::new),
        Arbitraries.just(new Missing.WhatToForget()));
  }

  private static Arbitrary<Topic> topics() {
    return Combinators.combine(browsings().optional(), skus().optional(), orderIds().optional())
        .as(Topic::new);
  }

  private static Arbitrary<Browsing> browsings() {
    return Combinators.combine(
            texts(),
            Arbitraries.longs().optional(),
            skus().list().ofMaxSize(3),
            skus().list().ofMaxSize(6),
            purposes(),
            amounts(),
            skus().optional())
        .as(Browsing::new);
  }

  private static Arbitrary<Amount> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Amount.Unstated()),
        counts().map(Amount.Packs::new),
        Combinators.combine(counts(), counts()).as(Amount.PacksOf::new),
        measures().map(Amount.Measured::new),
        Combinators.combine(counts(), measures()).as(Amount.PacksSized::new));
  }

  private static Arbitrary<LastTurn> lastTurns() {
    return Combinators.combine(
            texts(),
            prompts(),
            prompts(),
            Arbitraries.of(true, false),
            instants(),
            texts().list().ofMaxSize(3))
        .as(LastTurn::new);
  }

  private static Arbitrary<Said> said() {
    var times = Arbitraries.maps(names(), counts()).ofMaxSize(4);
    return Combinators.combine(times, texts().list().ofMaxSize(2), counts()).as(Said::new);
  }

  private static Arbitrary<Prompt> prompts() {
    return Combinators.combine(texts(), texts()).as(Prompt::new);
  }
}
