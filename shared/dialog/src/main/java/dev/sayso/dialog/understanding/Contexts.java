package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.understanding.Context.Awaiting;

/// From a session to what the interpreter needs of it.
public final class Contexts {

  private Contexts() {}

  private static boolean terms(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Confirmation(Proposal.AgreeRule _),
          Expectation.Choice(Options.Hold _),
          Expectation.MissingSlot(Missing.CapOf _) ->
          true;
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ ->
          false;
    };
  }

  public static Context of(Session session) {
    var awaiting =
        switch (session.expectation()) {
          case Expectation.Nothing _ -> Awaiting.NOTHING;
          case Expectation.Confirmation _ -> Awaiting.YES_NO;
          case Expectation.Choice(Options.ForWhom _) -> Awaiting.PERSON;
          case Expectation.Choice(Options.Counts _) -> Awaiting.QUANTITY;
          case Expectation.Choice _ -> Awaiting.CHOICE;
          case Expectation.MissingSlot(Missing.Item _) -> Awaiting.ITEM;
          case Expectation.MissingSlot(Missing.QuantityOf _) -> Awaiting.QUANTITY;
          case Expectation.MissingSlot(Missing.Code _) -> Awaiting.CODE;
          case Expectation.MissingSlot(Missing.CapOf _) -> Awaiting.PRICE;
          case Expectation.MissingSlot(Missing.RuleCode _) -> Awaiting.CODE;
          case Expectation.MissingSlot(Missing.WhichRule _) -> Awaiting.ITEM;
          case Expectation.MissingSlot(Missing.Next _) -> Awaiting.ITEM;
          case Expectation.MissingSlot(Missing.CodeToLink _) -> Awaiting.CODE;
          case Expectation.MissingSlot(Missing.CodeToDelete _) -> Awaiting.CODE;
          case Expectation.MissingSlot(Missing.LinkCode _) -> Awaiting.LINK;
          case Expectation.MissingSlot(Missing.Present _) -> Awaiting.ITEM;
          case Expectation.MissingSlot(Missing.WhatToForget _) -> Awaiting.ITEM;
        };
    var topic = session.topic();
    return new Context(
        awaiting,
        topic.browsing().isPresent(),
        topic.focus().isPresent(),
        terms(session.expectation()));
  }
}
