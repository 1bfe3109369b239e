package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.replenishment.Wish;
import dev.sayso.commerce.replenishment.Wish.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A home of one to four people over a year. What they need is used up, asked for and bought; what
/// is sold out is bought another time or gives way to something else; once they are away. The
/// resolver sees the orders and the words, and never how the home is made.
final class Home {

  private static final LocalDate BEGIN = LocalDate.of(2024, 10, 1);
  private static final int DAYS = 365;
  private static final int AWAY = 14;

  private static final double TWO_PACKS = 0.15;
  private static final double SOMETHING_NEW = 0.03;
  private static final double ASKS_FOR_OWN = 0.8;
  private static final double TAKES_OTHER = 0.7;
  private static final double NOTED = 0.7;
  private static final double SUCCESSOR_KNOWN = 0.7;

  private final Random random;
  private final Forecasting forecasting;
  private final Speech speech;
  private final List<Shelf> shelves = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Set<Sku> bought = new HashSet<>();
  private final ShopperHabits habits = new ShopperHabits();
  private final List<Occasion> occasions = new ArrayList<>();
  private final int adults;
  private final double recognised;
  private final StockOuts soldOut;
  private int orders;

  Home(long seed, Forecasting forecasting) {
    random = new Random(seed);
    this.forecasting = forecasting;
    adults = 1 + random.nextInt(2);
    int people = adults + random.nextInt(3);
    recognised = random.nextInt(3) / 2.0;
    int kinds = 6 + random.nextInt(7);
    for (int i = 0; i < kinds; i++) {
      shelves.add(new Shelf("kind" + i, people, random));
    }
    soldOut = new StockOuts(shelves, random);
    speech = new Speech(shelves, random);
  }

  /// Everything asked for again in a year, in sequence.
  List<Occasion> year() {
    record Need(Shelf shelf, int index) {}
    var due = new ArrayList<Need>();
    var days = new ArrayList<Integer>();
    for (var shelf : shelves) {
      for (int i = 0; i < shelf.needs(); i++) {
        due.add(new Need(shelf, i));
        days.add(random.nextInt(30));
      }
    }
    int away = random.nextBoolean() ? random.nextInt(DAYS) : DAYS;
    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < due.size(); i++) {
        if (day == away) {
          days.set(i, days.get(i) + AWAY);
        }
        if (days.get(i) <= day) {
          var need = due.get(i);
          days.set(i, day + ask(need.shelf, need.index, day));
        }
      }
    }
    return occasions;
  }

  /// Somebody needs something; says after how many days it is needed again.
  private int ask(Shelf shelf, int need, int day) {
    int person = shelf.person(need);
    boolean self = person < adults && random.nextDouble() < ASKS_FOR_OWN;
    int speaker = self ? person : random.nextInt(adults);
    boolean known = random.nextDouble() < recognised;
    // An unknown speaker's words and orders are those of the account's owner.
    int account = known ? speaker : 0;
    var meant = meant(shelf, need, day);
    var fits = speech.say(shelf, meant, bought);
    if (!fits.said().isEmpty()) {
      occasions.add(new Occasion(wish(fits, day, known, account), meant));
    }
    double packs = random.nextDouble() < TWO_PACKS ? 2 : 1;
    if (!soldOut.on(meant, day)) {
      buy(meant, day, packs, account, false);
      return shelf.lasts(need, packs);
    }
    var other = shelf.products.get(random.nextInt(shelf.products.size()));
    if (other.equals(meant) || soldOut.on(other, day) || random.nextDouble() > TAKES_OTHER) {
      return 3;
    }
    buy(other, day, packs, account, random.nextDouble() < NOTED);
    return shelf.lasts(need, packs);
  }

  private Sku meant(Shelf shelf, int need, int day) {
    var meant =
        random.nextDouble() < SOMETHING_NEW
            ? shelf.products.get(random.nextInt(shelf.products.size()))
            : shelf.meant(need, day);
    if (!shelf.isReplaced(meant, day)) {
      return meant;
    }
    var next = shelf.products.get(1);
    if (!bought.contains(next) && random.nextDouble() < SUCCESSOR_KNOWN) {
      succeed(meant, next);
    }
    return next;
  }

  /// The shop says what took the old pack's place: its purchases count for the new one.
  private void succeed(Sku old, Sku next) {
    taken.replaceAll(one ->
        one.sku().equals(old)
            ? new Taken(next, one.day(), one.packs(), one.own(), one.instead())
            : one);
    bought.remove(old);
    bought.add(next);
  }

  private Wish wish(Speech.Heard heard, int day, boolean known, int account) {
    var today = BEGIN.plusDays(day);
    var fits =
        heard.said().stream()
            .map(one -> {
              double due = Wish.due(forecasting, habits, one.sku(), today);
              return new Wish.Fit(one.sku(), one.match(), due, one.refused());
            })
            .toList();
    var past = taken.stream().filter(one -> heard.names(one.sku())).toList();
    var own = past.stream().map(one -> seenBy(one, account)).toList();
    return new Wish(fits, own, heard.sold(), known, today);
  }

  /// `own` is kept for the account's owner: the other adult sees it the other way round.
  private static Taken seenBy(Taken one, int account) {
    return account == 0
        ? one
        : new Taken(one.sku(), one.day(), one.packs(), !one.own(), one.instead());
  }

  private void buy(Sku sku, int day, double packs, int account, boolean instead) {
    var date = BEGIN.plusDays(day);
    taken.add(new Taken(sku, date, packs, account == 0, instead));
    bought.add(sku);
    habits.take(new Basket("order " + orders++, date, List.of(new Basket.Item(sku, packs))));
  }
}
