package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Choosing;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Meaning;
import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.replenishment.Wish;
import dev.sayso.commerce.replenishment.Wish.Fit;
import dev.sayso.commerce.replenishment.Wish.Taken;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.ItemPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an item phrase means of all that was bought at home before: how likely each product is
/// meant by whoever speaks, and why.
record Meanings(Facts facts) {

  Meaning of(ItemPhrase phrase) {
    return of(phrase, new Privacy(facts).household(), refused(phrase));
  }

  /// Of what this shopper bought alone.
  Meaning ownOnly(ItemPhrase phrase) {
    return of(phrase, facts.history(), refused(phrase));
  }

  private Meaning of(ItemPhrase phrase, PurchaseHistory orders, Set<Sku> refused) {
    var candidates = Candidates.meant(facts, phrase, orders);
    if (candidates.isEmpty()) {
      return Meaning.NOTHING;
    }
    var habits = orders.habits(facts.zone());
    var forecasting = Forecasting.of(facts.shop().catalog());
    var fits =
        candidates.stream()
            .map(one -> {
              double due = Wish.due(forecasting, habits, one.sku(), facts.today());
              return new Fit(one.sku(), one.match(), due, refused.contains(one.sku()));
            })
            .toList();
    double sold = Candidates.best(facts, phrase);
    return Choosing.shipped()
        .meaning(new Wish(fits, past(orders), sold, facts.speakerIsKnown(), facts.today()));
  }

  /// After a no to what was offered: what else can be meant, likeliest first.
  List<Guess> others(Browsing refused) {
    var orders = new Privacy(facts).household();
    return of(ItemPhrase.of(refused.query()), orders, Set.of()).guesses().stream()
        .filter(guess -> !refused.seen().contains(guess.sku()))
        .toList();
  }

  /// Every purchase at home, of the products that are sold today.
  private List<Taken> past(PurchaseHistory orders) {
    var names = new HashMap<Sku, Sku>();
    var successors = new Successors(facts);
    var past = new ArrayList<Taken>();
    for (var order : orders.orders()) {
      boolean own = order.buyer().shopper().equals(facts.shopper().id());
      var day = day(order);
      for (var line : order.lines()) {
        var sku = names.computeIfAbsent(line.sku(), successors::today);
        double packs = line.quantity().packs().doubleValue();
        past.add(new Taken(sku, day, packs, own, own && isInstead(line.sku(), day)));
      }
    }
    return past;
  }

  /// Whether it was taken that day because something else was sold out.
  private boolean isInstead(Sku sku, LocalDate day) {
    return facts.shopper().notes().substitutions().stream()
        .filter(Substitution::taken)
        .anyMatch(told ->
            told.instead().equals(sku) && LocalDate.ofInstant(told.at(), facts.zone()).equals(day));
  }

  private LocalDate day(Order order) {
    return LocalDate.ofInstant(order.placedAt(), facts.zone());
  }

  /// What was offered for the same words in this conversation and not taken.
  private Set<Sku> refused(ItemPhrase phrase) {
    var session = facts.visit().session();
    return session
        .topic()
        .browsing()
        .filter(browsing -> browsing.purpose() == Purpose.REORDER)
        .filter(browsing -> browsing.query().equals(phrase.text()))
        .map(browsing -> refused(session, browsing))
        .orElse(Set.of());
  }

  private Set<Sku> refused(Session session, Browsing browsing) {
    var refused = new HashSet<>(browsing.seen());
    if (!(session.expectation() instanceof Expectation.Nothing)) {
      // Still on offer.
      browsing.shown().forEach(refused::remove);
    }
    facts.visit().cart().lines().forEach(line -> refused.remove(line.sku()));
    return refused;
  }
}
