package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.replenishment.Rhythm;
import dev.sayso.commerce.replenishment.UsualBasket;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The baskets that come again and again: the one that is due, or which of several.
record BasketFlow(Facts facts) {

  /// "My usual": the basket that is due; where several can be meant, asks which; empty without any.
  Optional<Decision> usual(State state) {
    var all = UsualBasket.all(facts.history(), facts.now(), facts.zone());
    var said = facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "";
    var named = all.stream().filter(basket -> isNamed(basket, said)).toList();
    var meant = named.isEmpty() ? UsualBasket.meant(all, facts.now(), facts.zone()) : named;
    return switch (meant.size()) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(
              new ReorderFlow(facts).basket(state, meant.getFirst(), lead(meant.getFirst())));
      default -> Optional.of(which(state, meant));
    };
  }

  Decision choose(State state, List<OrderId> lastTimes, Pick pick) {
    var offered =
        UsualBasket.all(facts.history(), facts.now(), facts.zone()).stream()
            .filter(basket -> lastTimes.contains(basket.lastTime().id()))
            .sorted(Comparator.comparingInt(basket -> lastTimes.indexOf(basket.lastTime().id())))
            .toList();
    return picked(offered, pick)
        .map(basket -> new ReorderFlow(facts).basket(state.idle(), basket, lead(basket)))
        .orElseGet(
            () -> offered.isEmpty() ? new TalkFlow(facts).unclear(state) : which(state, offered));
  }

  private Optional<UsualBasket> picked(List<UsualBasket> offered, Pick pick) {
    return switch (pick) {
      case Pick.Ordinal(int position) ->
          offered.stream().skip(Math.max(0, position - 1)).findFirst();
      case Pick.Last _ -> offered.reversed().stream().findFirst();
      case Pick.Cheapest _ -> bySize(offered, ItemPhrase.Size.SMALL);
      case Pick.Named(ItemPhrase phrase) ->
          phrase
              .size()
              .flatMap(size -> bySize(offered, size))
              .or(() -> only(offered, basket -> isNamed(basket, phrase.text())));
      case Pick.Other _ -> offered.stream().skip(1).findFirst();
      case Pick.BestRated _, Pick.All _, Pick.First _ -> Optional.empty();
    };
  }

  private static Optional<UsualBasket> bySize(List<UsualBasket> offered, ItemPhrase.Size size) {
    ToIntFunction<UsualBasket> lines = basket -> basket.lines().size();
    var sorted = offered.stream().sorted(Comparator.comparingInt(lines)).toList();
    return switch (size) {
      case SMALL -> sorted.stream().findFirst();
      case MEDIUM -> sorted.stream().skip(sorted.size() / 2).findFirst();
      case LARGE -> sorted.reversed().stream().findFirst();
    };
  }

  private static Optional<UsualBasket> only(
      List<UsualBasket> offered, Function<UsualBasket, Boolean> fits) {
    var found = offered.stream().filter(fits::apply).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Decision which(State state, List<UsualBasket> baskets) {
    var offered = baskets.stream().limit(facts.budget().options()).toList();
    var asked =
        state.choosing(
            new Options.Baskets(offered.stream().map(basket -> basket.lastTime().id()).toList()));
    return Decision.say(
            asked,
            facts.book().say("basket.several", "list", list(offered, this::counted)),
            facts.book().say("basket.several", "list", list(offered, this::name)))
        .ask(facts.book().say("basket.which"), facts.book().say("choose.short"));
  }

  private Prompt list(List<UsualBasket> baskets, Function<UsualBasket, Prompt> form) {
    return facts.wording().list(baskets.stream().map(form).toList());
  }

  private Prompt counted(UsualBasket basket) {
    var items = facts.book().count("items", basket.lines().size());
    return facts.book().say("basket.counted", "basket", name(basket), "items", items);
  }

  /// "Your Saturday basket", in the middle of a sentence.
  private Prompt name(UsualBasket basket) {
    return basket
        .weekday()
        .map(day -> facts.book().say("basket.day", "day", facts.wording().weekday(day)))
        .orElseGet(() ->
            facts
                .book()
                .say(
                    switch (often(basket)) {
                      case WEEKLY -> "basket.weekly";
                      case MONTHLY -> "basket.monthly";
                      case OTHER -> "basket.another";
                    }));
  }

  /// "Your Saturday basket", as a sentence begins.
  private Prompt lead(UsualBasket basket) {
    return basket
        .weekday()
        .map(day -> facts.book().say("lead.basket.day", "day", facts.wording().weekday(day)))
        .orElseGet(() ->
            facts
                .book()
                .say(
                    switch (often(basket)) {
                      case WEEKLY -> "lead.basket.weekly";
                      case MONTHLY -> "lead.basket.monthly";
                      case OTHER -> "lead.basket";
                    }));
  }

  /// How often a basket comes, where people have a word for that.
  private enum Often {
    WEEKLY,
    MONTHLY,
    OTHER
  }

  private static Often often(UsualBasket basket) {
    double days = basket.rhythm().map(Rhythm::days).orElse(0.0);
    if (days >= 6 && days <= 8) {
      return Often.WEEKLY;
    }
    return days >= 26 && days <= 33 ? Often.MONTHLY : Often.OTHER;
  }

  /// Whether the words hold the basket's day, or how often it comes.
  private boolean isNamed(UsualBasket basket, String words) {
    var locale = facts.book().locale();
    var said = Successors.words(words.toLowerCase(locale));
    var day = basket.weekday().map(facts.wording()::weekday).map(name -> name.toLowerCase(locale));
    boolean isDay =
        day.filter(name -> said.contains(name) || said.contains(name + "s")).isPresent();
    return isDay
        || switch (often(basket)) {
          case WEEKLY -> said.stream().anyMatch(word -> lists("basket.weekly.words", word));
          case MONTHLY -> said.stream().anyMatch(word -> lists("basket.monthly.words", word));
          case OTHER -> false;
        };
  }

  private boolean lists(String key, String word) {
    return facts.book().lists(key, word);
  }
}
