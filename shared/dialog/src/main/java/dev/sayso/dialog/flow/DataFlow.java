package dev.sayso.dialog.flow;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.privacy.AskingForData;
import dev.sayso.commerce.privacy.DataRequest.Asked;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.Subject;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Topic;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.Prompt;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a shopper may ask about their own data: what is known, a copy, and that all of it goes.
/// Only adults, only of themselves, and at home only where it is known who speaks.
record DataFlow(Facts facts) {

  /// Whoever says yes later than that is asked again.
  private static final Duration VALID = Duration.ofMinutes(5);

  Decision asked(State state, Intent.MyData asked) {
    return refused(state)
        .orElseGet(() ->
            switch (asked.wish()) {
              case TELL -> tell(state, 0);
              case SEND -> send(state);
              case DELETE -> delete(state);
            });
  }

  /// "What else?", "go on", while there is more to tell.
  Optional<Decision> answer(State state, Intent intent) {
    boolean more =
        intent instanceof Intent.HearList
            || intent instanceof Intent.Continue
            || intent instanceof Intent.TellMore
            || intent instanceof Intent.Refine(var direction)
                && direction == Intent.Refine.Direction.MORE;
    return more
            && state.session().expectation() instanceof Confirmation(Proposal.TellRest(int from))
        ? Optional.of(tell(state, from))
        : Optional.empty();
  }

  /// A yes to hearing on.
  Decision tell(State state, int from) {
    var refused = refused(state);
    if (refused.isPresent()) {
      return refused.get();
    }
    var all = known(state);
    int most = mostAtOnce();
    int to = Math.min(all.size(), from + most);
    var page = all.subList(Math.min(from, to), to).stream().reduce(Prompt.NONE, Prompt::then);
    return to < all.size()
        ? Decision.say(state.confirming(new Proposal.TellRest(to)), page)
            .ask(facts.book().say("data.more"))
        : Decision.say(state.idle(), page.then(facts.book().say("data.end")), page);
  }

  /// How many sentences fit a reply.
  private int mostAtOnce() {
    var surface = facts.turn().capabilities();
    if (surface.car()) {
      return 1;
    }
    return surface.voice() ? 2 : 5;
  }

  /// A yes to that all of it goes: never in the breath of the wish, never late, and with the voice
  /// code of whoever has one.
  Decision agreed(State state, Proposal.DeleteData asked) {
    boolean sameBreath = asked.turn().equals(facts.turn().id());
    if (sameBreath || facts.now().isAfter(asked.at().plus(VALID))) {
      return asked(state.idle(), new Intent.MyData(Intent.MyData.Wish.DELETE));
    }
    return refused(state)
        .orElseGet(() ->
            facts.shopper().rules().voiceCode() == null
                ? deleted(state, asked.turn())
                : Decision.say(state.missing(new Missing.CodeToDelete(asked.turn())))
                    .ask(facts.book().say("code.ask"), facts.book().say("code.ask.short")));
  }

  /// Writes the wish down. It is carried out after this turn, which still writes its own.
  Decision deleted(State state, String turn) {
    var number = spelled(ask(Wish.DELETE, turn));
    return Decision.say(
        state.topic(Topic.NONE).idle(),
        facts.book().say("data.deleted", "number", number),
        facts.book().say("data.deleted.short", "number", number));
  }

  Decision kept(State state) {
    return Decision.say(state.idle(), facts.book().say("data.kept"));
  }

  private Decision send(State state) {
    if (facts.shopper().billing().email() == null) {
      return Decision.say(
          state.idle(),
          facts.book().say("data.send.none"),
          facts.book().say("data.send.none.short"));
    }
    ask(Wish.COPY, facts.turn().id());
    return Decision.say(
        state.idle(), facts.book().say("data.sent"), facts.book().say("data.sent.short"));
  }

  private Decision delete(State state) {
    var code = new CodeFlow(facts);
    if (facts.turn().capabilities().car()) {
      return Decision.say(state.idle(), facts.book().say("data.parked"));
    }
    return code.locked(state)
        .map(until -> code.locked(state, until))
        .orElseGet(() ->
            Decision.say(
                    state.confirming(new Proposal.DeleteData(facts.turn().id(), facts.now())),
                    warning())
                .ask(facts.book().say("data.delete.ask")));
  }

  /// What goes, what stays, and what is still on its way.
  private Prompt warning() {
    var open = facts.orders().orders().stream().filter(order -> order.status().isOpen()).toList();
    return switch (open.size()) {
      case 0 -> facts.book().say("data.delete");
      case 1 ->
          facts.book().say("data.delete.open", "what", new Phrases(facts).head(open.getFirst()));
      default -> facts.book().say("data.delete.many", "count", open.size());
    };
  }

  private String ask(Wish wish, String turn) {
    var asked =
        new Asked(
            wish,
            Subject.of(facts.shopper()),
            facts.now(),
            facts.book().locale().toLanguageTag(),
            Through.CONVERSATION);
    var token = facts.turn().session() + "\n" + turn;
    return new AskingForData(facts.shop().data()).ask(asked, token).id();
  }

  /// Why this is not for whoever speaks; empty where it is.
  private Optional<Decision> refused(State state) {
    if (facts.shopper().isStranger()) {
      return Optional.of(refusal(state, "data.stranger"));
    }
    if (facts.shopper().rules().role() != Role.ADULT) {
      return Optional.of(refusal(state, "data.adult"));
    }
    boolean several = facts.visit().members().size() > 1;
    return several && !facts.speakerIsKnown()
        ? Optional.of(refusal(state, "data.who"))
        : Optional.empty();
  }

  private Decision refusal(State state, String key) {
    return Decision.say(state.idle(), facts.book().say(key), facts.book().say(key + ".short"));
  }

  /// One sentence for each kind of what is known; addresses and the like are named and never read
  /// out.
  private List<Prompt> known(State state) {
    var all = new ArrayList<Prompt>();
    var name = facts.shopper().name();
    all.add(
        name.isBlank()
            ? facts.book().say("data.nameless")
            : facts.book().say("data.name", "name", name));
    contact().ifPresent(all::add);
    all.add(preferences(state));
    all.add(orders());
    all.add(forecasts());
    int rules = Rules.all(state).size();
    all.add(
        rules == 0 ? facts.book().say("data.rules.none") : facts.book().count("data.rules", rules));
    all.add(messages(state));
    all.add(facts.book().count("data.devices", facts.shopper().identities().size()));
    all.add(facts.book().say("data.talks"));
    return all.stream().filter(one -> !one.isBlank()).toList();
  }

  private Optional<Prompt> contact() {
    var billing = facts.shopper().billing();
    var has =
        Stream.of(
                Optional.ofNullable(billing.address()).map(_ -> "data.has.address"),
                Optional.ofNullable(billing.email()).map(_ -> "data.has.email"),
                Optional.ofNullable(billing.paymentMethod()).map(_ -> "data.has.payment"),
                Optional.ofNullable(facts.shopper().rules().voiceCode()).map(_ -> "data.has.code"))
            .flatMap(Optional::stream)
            .map(key -> facts.book().say(key))
            .toList();
    return has.isEmpty()
        ? Optional.empty()
        : Optional.of(facts.book().say("data.has", "list", facts.wording().list(has)));
  }

  private Prompt preferences(State state) {
    var told = state.notes().preferences();
    if (told.isEmpty()) {
      return facts.book().say("data.preferences.none");
    }
    var count = facts.book().count("data.preferences", told.size());
    var newest = new PreferenceFlow(facts).dated(told.getLast());
    return facts.book().say("data.preferences.newest", "count", count, "newest", newest);
  }

  private Prompt orders() {
    var own = facts.orders().orders();
    if (own.isEmpty()) {
      return facts.book().say("data.orders.none");
    }
    var first = LocalDate.ofInstant(own.getLast().placedAt(), facts.zone());
    return facts
        .book()
        .say(
            "data.orders",
            "count",
            facts.book().count("data.count.orders", own.size()),
            "day",
            first.getYear() == facts.today().getYear()
                ? facts.wording().date(first)
                : facts.wording().date(first) + " " + first.getYear());
  }

  private Prompt forecasts() {
    int products = facts.visit().outlook().map(Outlook::items).map(List::size).orElse(0);
    return products == 0 ? Prompt.NONE : facts.book().count("data.forecasts", products);
  }

  private Prompt messages(State state) {
    var contacts = state.notes().supply().contacts();
    var through =
        Stream.of(Channel.values())
            .filter(channel ->
                Stream.of(Purpose.values())
                    .anyMatch(purpose -> ContactConsent.allows(contacts, purpose, channel)))
            .map(channel ->
                switch (channel) {
                  case EMAIL -> facts.book().say("data.by.email");
                  case DEVICE -> facts.book().say("data.by.device");
                })
            .toList();
    return through.isEmpty()
        ? facts.book().say("data.messages.none")
        : facts.book().say("data.messages", "list", facts.wording().list(through));
  }

  /// Digit by digit, with a breath in the middle.
  private static String spelled(String number) {
    int middle = number.length() / 2;
    return spaced(number.substring(0, middle)) + ", " + spaced(number.substring(middle));
  }

  private static String spaced(String digits) {
    return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }
}
