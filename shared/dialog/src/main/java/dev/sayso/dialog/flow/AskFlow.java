package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.answer.AnswerWords;
import dev.sayso.dialog.answer.Briefing;
import dev.sayso.dialog.answer.Fact;
import dev.sayso.dialog.answer.Finding;
import dev.sayso.dialog.answer.Finding.Found;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Answers questions about a product from what the shop knows of it: the sentence that is about
/// what was asked, what others think, or that the shop says nothing of it. What is open stays open.
final class AskFlow {

  private static final List<Integer> LENGTHS = List.of(24, 16, 11, 7);

  private final Facts facts;
  private final AnswerWords words;
  private final String question;

  AskFlow(Facts facts) {
    this.facts = facts;
    words = AnswerWords.of(facts.book().locale());
    question = facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "";
  }

  /// Which of those on offer a question is about, where none was named: the one of which the shop
  /// says most about it.
  Optional<Product> meant(List<Product> shown) {
    var asked = words.matters(question);
    // All prices in one call, as those of each are facts too.
    facts.offers(shown.stream().map(Product::sku).toList());
    return shown.stream()
        .max(
            Comparator.comparingLong(
                    (Product product) -> found(product, asked).map(Found::hits).orElse(0L))
                .thenComparing(Comparator.comparingInt(shown::indexOf).reversed()));
  }

  Decision answer(State state, Product product, Intent.TellMore intent) {
    var matters = matters(product, intent);
    if (words.asksForReviews(question)) {
      return briefed(reviews(state, product), product);
    }
    boolean pointed = intent.about().filter(pick -> !(pick instanceof Pick.Named)).isPresent();
    if (matters.isEmpty() || pointed) {
      return new SearchFlow(facts).about(state, product);
    }
    if (words.mayHarm(question)) {
      return new FoodQuestion(facts, question)
          .answer(product)
          .map(said -> asking(state, product, said))
          .orElseGet(() -> answered(state, product, matters));
    }
    return briefed(answered(state, product, matters), product);
  }

  /// Without what only names it.
  private Set<String> matters(Product product, Intent.TellMore intent) {
    var matters = new HashSet<>(words.matters(question));
    matters.removeAll(words.matters(product.names().title() + " " + product.spoken()));
    if (intent.about().orElse(null) instanceof Pick.Named(var phrase)) {
      matters.removeAll(words.matters(phrase.text()));
    }
    return matters;
  }

  private Decision briefed(Decision decision, Product product) {
    return decision.from(new Briefing(new ProductFacts(facts).of(product), List.of()));
  }

  private Optional<Found> found(Product product, Set<String> matters) {
    return new Finding(words).best(matters, new ProductFacts(facts).of(product));
  }

  private Decision answered(State state, Product product, Set<String> matters) {
    var book = facts.book();
    var name = facts.wording().name(product);
    var found = found(product, matters);
    if (found.isEmpty()) {
      var silent = book.say("ask.silent", "name", name);
      var about = new SearchFlow(facts).described(product);
      return asking(state, product, silent.then(about), silent, book.say("ask.silent.short"));
    }
    return asking(state, product, lengths(name, found.get()).toArray(Prompt[]::new));
  }

  private List<Prompt> lengths(String name, Found found) {
    var book = facts.book();
    var key = found.fact().kind() == Fact.Kind.PACK ? "ask.pack" : "ask.says";
    var named =
        LENGTHS.stream()
            .map(most -> book.say(key, "name", name, "text", Wording.cut(found.text(), most)));
    var unnamed =
        LENGTHS.stream()
            .map(most -> book.say("ask.says.short", "text", Wording.cut(found.text(), most)));
    return Stream.concat(named, unnamed)
        .distinct()
        .sorted(Comparator.comparingInt(Prompt::words).reversed())
        .toList();
  }

  private Decision reviews(State state, Product product) {
    var book = facts.book();
    var name = facts.wording().name(product);
    var rating = new Shelf(facts).rating(product);
    var quoted = new Opinions(words).typical(product.details().reviews());
    if (rating.isBlank() && quoted.isEmpty()) {
      return asking(state, product, book.say("reviews.none", "name", name));
    }
    var lead = rating.isBlank() ? book.say("reviews.of", "name", name) : rating;
    var said = new ArrayList<Prompt>();
    if (quoted.size() > 1) {
      LENGTHS.stream()
          .skip(1)
          .map(most ->
              lead.then(quote("reviews.one", quoted.getFirst(), most))
                  .then(quote("reviews.another", quoted.get(1), most)))
          .forEach(said::add);
    }
    if (!quoted.isEmpty()) {
      LENGTHS.stream()
          .map(most -> lead.then(quote("reviews.one", quoted.getFirst(), most)))
          .forEach(said::add);
    }
    said.add(lead);
    return asking(state, product, said.toArray(Prompt[]::new));
  }

  private Prompt quote(String key, String text, int most) {
    return facts.book().say(key, "text", Wording.cut(text, most));
  }

  /// Whether to add it; nothing proposed is forgotten.
  private Decision asking(State state, Product product, Prompt... said) {
    boolean proposed = ProposalFlow.open(state).isPresent();
    var line = new WantedLine(product.sku(), Quantity.ONE);
    var asked =
        proposed
            ? state
            : state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(asked, said)
        .ask(
            facts.book().say(proposed ? "again.order" : "add.ask"),
            facts.book().say(proposed ? "order.ask.short" : "compare.ask"));
  }
}
