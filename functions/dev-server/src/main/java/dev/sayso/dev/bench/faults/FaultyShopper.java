package dev.sayso.dev.bench.faults;

import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// One shopper who wants one order, says so, says it again where nobody answers, and believes what
/// they hear.
final class FaultyShopper {

  /// What they believe of their order.
  enum Belief {
    /// Nobody told them anything.
    NOTHING,
    ORDERED,
    NOT_ORDERED,
    CANCELLED
  }

  private static final int PATIENCE = 4;

  final Shopper shopper;
  final boolean foreign;
  private final Random chance;
  private Belief belief = Belief.NOTHING;
  private final List<String> heard = new ArrayList<>();
  private int turns;

  FaultyShopper(int number, boolean foreign, Random chance) {
    this.shopper = FaultWorld.shopper(number, foreign);
    this.foreign = foreign;
    this.chance = chance;
  }

  Belief belief() {
    return belief;
  }

  /// Fills the cart, goes to the checkout and agrees; some change their minds.
  void order(Assistant assistant) {
    if (said(assistant, "kitchen", "add oats").isEmpty()
        || said(assistant, "kitchen", "check out").isEmpty()) {
      return;
    }
    for (int yes = 0; yes < 3 && belief != Belief.ORDERED; yes++) {
      said(assistant, "kitchen", "yes");
    }
    if (belief == Belief.ORDERED && chance.nextInt(5) == 0) {
      said(assistant, "kitchen", "cancel that");
      if (belief == Belief.ORDERED) {
        said(assistant, "kitchen", "yes");
      }
    }
  }

  /// Comes back another day, on another device, and may take up what did not go through.
  void comesBack(Assistant assistant) {
    var opened = turn(assistant, "phone", new Utterance.Opened(), "open");
    hear(opened);
    if (opened.expects().code().equals("confirmation")
        && belief == Belief.NOT_ORDERED
        && chance.nextBoolean()) {
      hear(turn(assistant, "phone", Utterance.Heard.of("yes"), "yes"));
    }
  }

  /// What was answered, sooner or later; empty where nobody answered. A platform may deliver the
  /// same turn again; a shopper makes a new one.
  private Optional<Reply> said(Assistant assistant, String session, String text) {
    var id = "t" + turns++;
    for (int tries = 0; tries < PATIENCE; tries++) {
      try {
        var reply = turn(assistant, session, Utterance.Heard.of(text), id);
        hear(reply);
        return Optional.of(reply);
      } catch (RuntimeException e) {
        heard.add("(" + text + ": " + e.getClass().getSimpleName() + ")");
        id = chance.nextBoolean() ? id : "t" + turns++;
      }
    }
    return Optional.empty();
  }

  private Reply turn(Assistant assistant, String session, Utterance utterance, String id) {
    return assistant.reply(
        new Turn(
            id,
            new Caller.Known(shopper.id()),
            session,
            utterance,
            Capabilities.SPEAKER,
            Locale.US));
  }

  /// Who they are, what they believe, and what they heard.
  String story() {
    return shopper.id()
        + (foreign ? " in the other shop" : "")
        + " believes "
        + belief
        + ": "
        + heard;
  }

  private void hear(Reply reply) {
    heard.add(reply.prompt().written());
    var text = reply.prompt().written().toLowerCase(Locale.ROOT);
    if (text.contains("did go through") || isOrdered(text)) {
      belief = Belief.ORDERED;
    } else if (text.contains("did not go through") || text.contains("nothing was ordered")) {
      belief = Belief.NOT_ORDERED;
    }
    if (text.contains("cancelled:")
        || text.contains("is cancelled")
        || text.contains("cancelled already")) {
      belief = Belief.CANCELLED;
    }
  }

  private static boolean isOrdered(String text) {
    return text.contains("ordered: ")
        || text.contains("ordered, ")
        || text.contains("ordered. ")
        || text.contains("placed already");
  }
}
