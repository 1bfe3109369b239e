package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.answer.Briefing;
import dev.sayso.dialog.answer.Fact;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody would like: things of the kinds they buy themselves, as far as that may be named,
/// that they do not have yet; else what shops are asked for as a gift. Nothing that harms them,
/// nothing dearer than was said, and nothing is added before it is chosen.
record AdviceFlow(Facts facts) {

  private static final int KINDS = 4;
  private static final int OF_A_KIND = 2;
  private static final int HEARD_WORDS = 3;

  /// Something to give, and what they buy that it goes with; blank where nothing is known.
  private record Idea(Product product, String because) {}

  Decision advise(State state, Intent.Advise asked) {
    var member = member(asked.recipient());
    var recipient =
        member
            .map(Shopper::name)
            .orElseGet(() -> Wording.cut(Told.kept(asked.recipient()), HEARD_WORDS));
    var ideas = new ArrayList<Idea>();
    member.ifPresent(one -> ideas.addAll(own(one, asked.under())));
    if (ideas.isEmpty()) {
      ideas.addAll(usual(member, asked.under()));
    }
    var few = ideas.stream().limit(facts.budget().options()).toList();
    if (few.isEmpty()) {
      return Decision.say(state.idle(), facts.book().say("advice.none", "name", recipient))
          .ask(facts.book().say("gift.what.for", "name", recipient));
    }
    return offered(state, recipient, few, asked.under());
  }

  private Decision offered(State state, String recipient, List<Idea> ideas, Optional<Long> under) {
    var products = ideas.stream().map(Idea::product).toList();
    var reasons = new LinkedHashMap<Sku, Prompt>();
    ideas.forEach(idea -> reasons.put(idea.product().sku(), reason(recipient, idea)));
    var lead = facts.book().say("advice.for", "name", recipient);
    var offered =
        new Options(facts)
            .offer(
                state,
                browsing(recipient, under),
                products,
                facts.book().say("choose"),
                product -> reasons.getOrDefault(product.sku(), Prompt.NONE));
    var led = offered.after(List.of(lead, Prompt.NONE));
    boolean apart = names(products).stream().distinct().count() == products.size();
    return apart ? led.from(new Briefing(known(ideas), names(products))) : led;
  }

  /// Without the name of who it is for, which nobody else is told.
  private List<Fact> known(List<Idea> ideas) {
    var known =
        new ArrayList<>(new ProductFacts(facts).of(ideas.stream().map(Idea::product).toList()));
    for (var idea : ideas) {
      if (!idea.because().isBlank()) {
        var because = facts.book().say("advice.told", "item", idea.because());
        known.add(
            new Fact(facts.wording().name(idea.product()), Fact.Kind.COMPUTED, because.written()));
      }
    }
    return known;
  }

  private List<String> names(List<Product> products) {
    return products.stream().map(facts.wording()::name).toList();
  }

  private Prompt reason(String recipient, Idea idea) {
    return idea.because().isBlank()
        ? Prompt.NONE
        : facts.book().say("advice.because", "name", recipient, "item", idea.because());
  }

  private Optional<Shopper> member(String name) {
    return facts.visit().members().stream()
        .filter(member -> !member.id().equals(facts.shopper().id()))
        .filter(member -> member.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /// What else there is of the kinds they buy most, best rated first.
  private List<Idea> own(Shopper member, Optional<Long> under) {
    var bought = bought(member);
    var kinds = new LinkedHashMap<String, Product>();
    bought.keySet().stream()
        .flatMap(sku -> facts.product(sku).stream())
        .filter(facts.foods()::isFood)
        .forEach(product ->
            product.category().narrowest().ifPresent(kind -> kinds.putIfAbsent(kind, product)));
    return kinds.entrySet().stream()
        .limit(KINDS)
        .flatMap(kind ->
            found(Optional.of(member), kind.getKey(), under)
                .filter(product -> !bought.containsKey(product.sku()))
                .filter(product -> !product.spoken().equals(kind.getValue().spoken()))
                .limit(1)
                .map(product -> new Idea(product, facts.wording().name(kind.getValue()))))
        .toList();
  }

  /// How often they bought what, most often first; without what may not be named.
  private Map<Sku, Integer> bought(Shopper member) {
    var counts = new LinkedHashMap<Sku, Integer>();
    new Privacy(facts)
        .household().orders().stream()
            .filter(order -> order.buyer().shopper().equals(member.id()))
            .flatMap(order -> order.lines().stream())
            .map(OrderLine::sku)
            .forEach(sku -> counts.merge(sku, 1, Integer::sum));
    var sorted = new LinkedHashMap<Sku, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Sku, Integer>comparingByValue().reversed())
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  /// What anybody may like.
  private List<Idea> usual(Optional<Shopper> member, Optional<Long> under) {
    return Stream.of(facts.book().say("advice.usual").spoken().split(","))
        .flatMap(kind -> found(member, kind.strip(), under).limit(OF_A_KIND))
        .map(product -> new Idea(product, ""))
        .distinct()
        .toList();
  }

  private Stream<Product> found(Optional<Shopper> member, String kind, Optional<Long> under) {
    var clear =
        Candidates.sold(facts, ItemPhrase.of(kind.toLowerCase(facts.book().locale()))).stream()
            .filter(Candidates.Candidate::isClear)
            .map(Candidates.Candidate::product)
            .toList();
    var offers = facts.offers(clear.stream().map(Product::sku).toList());
    return clear.stream()
        .filter(product -> Shelf.buyable(offers, product))
        .filter(product ->
            under
                .filter(most -> Shelf.price(offers, product).isMoreThan(facts.money(most)))
                .isEmpty())
        .filter(product -> member.filter(one -> harms(one, product)).isEmpty())
        .sorted(Comparator.comparingDouble(AdviceFlow::stars).reversed());
  }

  private boolean harms(Shopper member, Product product) {
    return new Care(facts.of(member)).breach(product).isPresent();
  }

  private static double stars(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : rating.value();
  }

  private static Browsing browsing(String recipient, Optional<Long> under) {
    return new Browsing(
        recipient,
        under,
        List.of(),
        List.of(),
        Purpose.ADD,
        new Amount.Unstated(),
        Optional.empty(),
        List.of());
  }
}
