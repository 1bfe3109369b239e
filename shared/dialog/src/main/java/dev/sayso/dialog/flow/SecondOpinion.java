package dev.sayso.dialog.flow;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Question.Option;
import dev.sayso.dialog.understanding.Reading;
import dev.sayso.dialog.understanding.Readings;
import dev.sayso.dialog.understanding.Wish;
import java.util.List;
import java.util.Set;

/// Rules first, model second: where the rules understood nothing, or only a name that nobody knows
/// here, a language model is asked what was meant. What it says counts only once it is checked;
/// else the rules' reading stands, and the dialog asks.
public record SecondOpinion(Facts facts, LanguageModel model) {

  private static final int MOST_OPTIONS = 5;

  /// The rules' reading, or the model's in its place.
  public Interpretation on(Interpretation rules, Utterance.Heard heard, Context context) {
    if (model == LanguageModel.NONE || !isUnsure(rules, context)) {
      return rules;
    }
    var allowed = allowed(context);
    if (allowed.isEmpty() || heard.best().isBlank()) {
      return rules;
    }
    var question = question(heard, context, allowed);
    return switch (model.understand(question, facts.turn().capabilities().patience())) {
      case Answer.Meant(List<Reading> readings) ->
          new Readings(question, facts.shop().terms().maxQuantity())
              .meaning(readings)
              .filter(meant -> meant.stream().allMatch(this::isSold))
              .map(Interpretation::new)
              .orElse(rules);
      case Answer.Unsure _, Answer.Unavailable _ -> rules;
    };
  }

  /// A name that nobody knows, said in place of a yes, ends the question by the rules: no model may
  /// keep it open.
  private boolean isUnsure(Interpretation rules, Context context) {
    if (rules.intents().stream().allMatch(Intent.Unclear.class::isInstance)) {
      return true;
    }
    if (rules.intents().stream().anyMatch(SecondOpinion::isUnknownDish)) {
      return rules.intents().size() == 1 && context.awaiting() != Awaiting.YES_NO;
    }
    var items = rules.first().items();
    return context.awaiting() != Awaiting.YES_NO
        && rules.intents().size() == 1
        && !items.isEmpty()
        && mayBeMistaken(rules.first())
        && items.stream().allMatch(this::isUnknown);
  }

  private static boolean isUnknownDish(Intent intent) {
    return intent instanceof Intent.Suggest(var _, var items) && items.isEmpty();
  }

  /// Whether there is not even something to ask about: "did you mean quinoa?"
  private boolean isUnknown(ItemPhrase item) {
    return !item.text().isBlank() && Candidates.sold(facts, item).isEmpty();
  }

  /// What a model names and the shop has not is neither looked for nor said.
  private boolean isSold(Intent intent) {
    return intent instanceof Intent.Suggest(var _, var items)
        ? !items.stream().allMatch(this::isUnknown)
        : intent.items().stream().noneMatch(this::isUnknown);
  }

  /// What looks for a thing, and finds none by that name, may have been no name at all.
  private static boolean mayBeMistaken(Intent intent) {
    return intent instanceof Intent.JustItem
        || intent instanceof Intent.Search
        || intent instanceof Intent.AskPrice
        || intent instanceof Intent.AskKinds
        || intent instanceof Intent.Add
        || intent instanceof Intent.Reorder;
  }

  /// While a code is waited for, nothing that is said leaves this process.
  private Set<Wish> allowed(Context context) {
    return switch (context.awaiting()) {
      case NOTHING, ITEM -> forItem(context);
      case YES_NO -> besideQuestion();
      case CHOICE -> offered().isEmpty() ? Set.of() : Wish.atAChoice();
      case QUANTITY, PERSON, CODE, LINK, PRICE -> Set.of();
    };
  }

  private Set<Wish> forItem(Context context) {
    var wishes = Wish.any();
    if (context.offered()) {
      wishes.addAll(Wish.atAChoice());
    }
    if (offered().isEmpty()) {
      wishes.remove(Wish.CHOOSE);
      wishes.remove(Wish.ASK_PRODUCT);
    }
    if (context.awaiting() == Awaiting.ITEM) {
      wishes.remove(Wish.READ_CART);
    }
    return wishes;
  }

  /// About the one thing that a yes would add, more may be asked.
  private Set<Wish> besideQuestion() {
    if (!(session().expectation() instanceof Confirmation(Proposal proposal))) {
      return Set.of();
    }
    if (proposal instanceof Proposal.PlaceOrder) {
      return Wish.besideAnOrder();
    }
    var wishes = Wish.besideAQuestion();
    if (proposal instanceof Proposal.AddItems(var lines)
        && lines.size() == 1
        && lines.getFirst().quantity().equals(Quantity.ONE)
        && session().topic().focus().filter(lines.getFirst().sku()::equals).isPresent()) {
      wishes.add(Wish.ASK_PRODUCT);
    }
    return wishes;
  }

  private Question question(Utterance.Heard heard, Context context, Set<Wish> allowed) {
    var words = new Redacting(facts).of(heard.best());
    return new Question(
        Digest.of(facts.shopper().id().value()),
        new Question.Utterance(words, facts.turn().locale(), facts.shop().terms().currency()),
        context.awaiting(),
        options(context),
        allowed);
  }

  /// What is on offer, in spoken order; while a yes is waited for, what it would add.
  private List<Option> options(Context context) {
    var skus =
        context.awaiting() == Awaiting.YES_NO
            ? session().topic().focus().stream().toList()
            : offered();
    return skus.stream()
        .flatMap(sku -> facts.product(sku).stream())
        .map(product -> new Option(product.sku(), facts.wording().name(product)))
        .toList();
  }

  private List<Sku> offered() {
    var topic = session().topic();
    var shown = topic.browsing().map(Session.Browsing::shown).orElse(List.of());
    return shown.isEmpty()
        ? topic.focus().stream().toList()
        : shown.subList(0, Math.min(MOST_OPTIONS, shown.size()));
  }

  private Session session() {
    return facts.visit().session();
  }
}
