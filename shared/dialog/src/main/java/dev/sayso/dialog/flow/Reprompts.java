package dev.sayso.dialog.flow;

import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.speech.Prompt;
import java.util.Optional;

/// How an open question is asked a second time: shorter, and in other words.
public final class Reprompts {

  private Reprompts() {}

  /// How it is asked in this turn, worded as the law wants it; empty where nothing is open.
  public static Optional<Prompt> again(Facts facts, Expectation expectation) {
    return expectation instanceof Expectation.Confirmation(Proposal.PlaceOrder _)
        ? Optional.of(facts.asking("again.order"))
        : key(expectation).map(facts.book()::say);
  }

  /// The prompt book's key; empty where nothing is open.
  private static Optional<String> key(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Nothing _ -> Optional.empty();
      case Expectation.Confirmation(Proposal proposal) -> Optional.of(key(proposal));
      case Expectation.Choice(Options.Products _) -> Optional.of("again.choice");
      case Expectation.Choice(Options.OrdersToCancel _) -> Optional.of("again.cancel.which");
      case Expectation.MissingSlot(Missing.QuantityOf _) -> Optional.of("again.quantity");
      case Expectation.MissingSlot(Missing.Item(Purpose purpose)) ->
          Optional.of(purpose == Purpose.REORDER ? "again.reorder" : "again.add");
      case Expectation.Choice(Options.ForWhom _) -> Optional.of("again.for.whom");
      case Expectation.Choice(Options.Counts _) -> Optional.of("again.quantity");
      case Expectation.Choice(Options.Baskets _) -> Optional.of("again.basket");
      case Expectation.MissingSlot(Missing.Code _) -> Optional.of("again.code");
      case Expectation.Choice(Options.Hold _) -> Optional.of("again.hold");
      case Expectation.MissingSlot(Missing.CapOf _) -> Optional.of("again.cap");
      case Expectation.MissingSlot(Missing.RuleCode _) -> Optional.of("again.code");
      case Expectation.MissingSlot(Missing.WhichRule _) -> Optional.of("again.rule");
      case Expectation.MissingSlot(Missing.Next _) -> Optional.of("again.add");
      case Expectation.MissingSlot(Missing.CodeToLink _) -> Optional.of("again.code");
      case Expectation.MissingSlot(Missing.CodeToDelete _) -> Optional.of("again.code");
      case Expectation.MissingSlot(Missing.LinkCode _) -> Optional.of("again.link.code");
      case Expectation.MissingSlot(Missing.Present _) -> Optional.of("again.present");
      case Expectation.MissingSlot(Missing.WhatToForget _) -> Optional.of("again.forget");
    };
  }

  private static String key(Proposal proposal) {
    return switch (proposal) {
      case Proposal.PlaceOrder _ -> "again.order";
      case Proposal.AddItems _ -> "again.add.items";
      case Proposal.CancelOrder _ -> "again.cancel";
      case Proposal.MoreOrders _ -> "again.more.orders";
      case Proposal.CheckOut _ -> "again.checkout";
      case Proposal.OrderAnother _ -> "again.another";
      case Proposal.TakeIn _ -> "again.take.in";
      case Proposal.ForgetPreference _ -> "again.forget.it";
      case Proposal.Restock(var lines, int told) ->
          told < lines.size() ? "again.low.more" : "again.low";
      case Proposal.AgreeRule _ -> "again.agree";
      case Proposal.StopRules _ -> "again.stop.rules";
      case Proposal.LetGo _ -> "again.let.go";
      case Proposal.TellRest _ -> "again.data.more";
      case Proposal.DeleteData _ -> "again.data.delete";
      case Proposal.OfferLink _ -> "again.link";
      case Proposal.HandOver _ -> "again.hand.over";
    };
  }
}
