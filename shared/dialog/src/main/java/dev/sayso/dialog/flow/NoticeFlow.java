package dev.sayso.dialog.flow;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.TellMe.About;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a shopper wants to be told outside a conversation, and through what: kept in their words
/// and with the time. A no is done at once.
record NoticeFlow(Facts facts) {

  Decision tell(State state, Intent.TellMe asked) {
    return asked.wanted() ? in(state, asked) : out(state, asked);
  }

  /// The channel to use for it: one they agreed to, else their e-mail, else this device where
  /// something can be sent to it.
  Optional<Channel> channel(State state, About about) {
    var purpose = purposes(about).getFirst();
    var contacts = state.notes().supply().contacts();
    return reachable()
        .filter(one -> ContactConsent.allows(contacts, purpose, one))
        .findFirst()
        .or(() -> reachable().findFirst());
  }

  private Stream<Channel> reachable() {
    return Stream.of(Channel.values()).filter(this::isReachable);
  }

  private boolean isReachable(Channel channel) {
    return switch (channel) {
      case EMAIL -> facts.shopper().billing().email() != null;
      case DEVICE -> facts.turn().capabilities().notices();
    };
  }

  private Decision in(State state, Intent.TellMe asked) {
    if (!facts.shopper().rules().role().mayOrder() || facts.shopper().isStranger()) {
      return Decision.say(state.idle(), facts.book().say("notice.adult"));
    }
    var by = asked.by().or(() -> channel(state, asked.about()));
    if (by.isEmpty()) {
      return Decision.say(state.idle(), facts.book().say("notice.none.email"));
    }
    if (!isReachable(by.get())) {
      return Decision.say(state.idle(), facts.book().say("notice.none." + code(by.get())));
    }
    var agreed =
        heard(consenting(state, purposes(asked.about()), List.of(by.get()), true), asked.about());
    var key = asked.about() == About.STANDING_ORDERS ? "notice.rules." : "notice.low.";
    return Decision.say(
        agreed.idle(),
        facts.book().say(key + code(by.get())),
        facts.book().say(key + code(by.get()) + ".short"));
  }

  /// Standing orders that waited for a way to announce them go on.
  private State heard(State state, About about) {
    var after = state;
    for (var rule : Rules.all(state)) {
      boolean mute =
          rule.progress() instanceof Progress.Held(var why, var _, var _)
              && why == Progress.Held.Why.UNREACHABLE;
      if (mute && about != About.RUNNING_LOW) {
        after = Rules.with(after, new Rules(facts).resumed(after, rule));
      }
    }
    return after;
  }

  private Decision out(State state, Intent.TellMe asked) {
    var channels = asked.by().map(List::of).orElse(List.of(Channel.values()));
    var quiet = consenting(state, purposes(asked.about()), channels, false);
    boolean waits = asked.about() != About.RUNNING_LOW && isMute(quiet);
    var book = facts.book();
    var said =
        switch (asked.about()) {
          case RUNNING_LOW -> book.say("notice.stopped");
          case STANDING_ORDERS, EVERYTHING -> book.say("notice.stopped.all");
        };
    return waits
        ? Decision.say(quiet.idle(), said.then(book.say("notice.rules.wait")), said)
        : Decision.say(quiet.idle(), said);
  }

  /// Whether there are standing orders, and nothing is left through which to announce them.
  private static boolean isMute(State state) {
    var contacts = state.notes().supply().contacts();
    return !Rules.all(state).isEmpty()
        && Stream.of(Channel.values())
            .noneMatch(one -> ContactConsent.allows(contacts, Purpose.STANDING_ORDER, one));
  }

  private State consenting(
      State state, List<Purpose> purposes, List<Channel> channels, boolean granted) {
    var words = facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "";
    var supply = state.notes().supply();
    var contacts = supply.contacts();
    for (var purpose : purposes) {
      for (var channel : channels) {
        contacts =
            ContactConsent.with(
                contacts, new ContactConsent(purpose, channel, granted, facts.now(), words));
      }
    }
    return state.notes(state.notes().supply(supply.contacts(contacts)));
  }

  private static List<Purpose> purposes(About about) {
    return switch (about) {
      case RUNNING_LOW -> List.of(Purpose.RUNNING_LOW);
      case STANDING_ORDERS -> List.of(Purpose.STANDING_ORDER);
      case EVERYTHING -> List.of(Purpose.RUNNING_LOW, Purpose.STANDING_ORDER);
    };
  }

  private static String code(Channel channel) {
    return switch (channel) {
      case EMAIL -> "email";
      case DEVICE -> "device";
    };
  }
}
