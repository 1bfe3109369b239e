package dev.sayso.dialog.answer;

import dev.sayso.dialog.answer.Figures.Figure;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether an answer that was worded elsewhere says nothing but the facts: every amount of money is
/// a price that was computed here, every number counts what it counts in a fact of the same
/// product, every name and every promise stands in the facts, and nothing is denied that no fact
/// denies. One thing amiss, and all of it is refused. That the words between them are true it
/// cannot see.
public final class FactCheck {

  /// Letters of the languages spoken here; look-alikes of other scripts are none.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsLatin}\\p{M}0-9 .,;:!'’\"“”„()%€$£&/°+–-]{1,500}");

  private static final int LONG = 4;

  private final AnswerWords words;
  private final Briefing briefing;
  private final String question;
  private final Predicate<String> delicate;
  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /// An amount of money in a text, in minor units, and where it stands.
  public record Amount(long minor, int from, int to) {}

  /// `delicate` tells words that only a fact may say, such as what may be in food.
  public FactCheck(
      AnswerWords words, Briefing briefing, String question, Predicate<String> delicate) {
    this.words = words;
    this.briefing = briefing;
    this.question = question;
    this.delicate = delicate;
    facts.addAll(briefing.facts());
    products().forEach(name -> facts.add(new Fact(name, Fact.Kind.TRAIT, name)));
    facts.forEach(fact -> learn(fact.text()));
    briefing.names().forEach(this::learn);
  }

  private void learn(String text) {
    AnswerWords.words(text).forEach(word -> known.add(AnswerWords.stem(word)));
  }

  /// Whether it may be said.
  public boolean passes(String text) {
    return PLAIN.matcher(text).matches()
        && Normalizer.normalize(text, Normalizer.Form.NFKC).equals(text)
        && namesAll(text)
        && !holds("never", text)
        && !holds("harm", text)
        && isOurs(Text.of(text))
        && figures(text)
        && isBound(text);
  }

  /// The amounts of money in it, in their order.
  public List<Amount> amounts(String text) {
    return new Figures(words)
        .of(text).stream()
            .filter(Figure::money)
            .map(figure ->
                new Amount(new BigDecimal(figure.value()).longValue(), figure.from(), figure.to()))
            .toList();
  }

  private boolean namesAll(String text) {
    int at = 0;
    for (var name : briefing.names()) {
      int found = lower(text).indexOf(lower(name), at);
      if (found < 0) {
        return false;
      }
      at = found + name.length();
    }
    return true;
  }

  private boolean holds(String key, String text) {
    var said = " " + String.join(" ", AnswerWords.words(text)) + " ";
    return words.list(key).stream().anyMatch(one -> said.contains(" " + one + " "));
  }

  /// Names stand in the facts, and so does most of what is said.
  private boolean isOurs(Text text) {
    int said = 0;
    int grounded = 0;
    var asked = words.matters(question);
    for (int at = 0; at < text.tokens().size(); at++) {
      var word = text.word(at);
      if (word.isEmpty()) {
        continue;
      }
      boolean ours = known.contains(AnswerWords.stem(word));
      boolean capital = Character.isUpperCase(text.tokens().get(at).text().charAt(0));
      if (!ours && (delicate.test(word) || capital && !mayBeCapital(word, text.begins(at)))) {
        return false;
      }
      if (word.length() >= LONG && !isPlain(word)) {
        said++;
        grounded += ours || asked.contains(words.matter(word)) ? 1 : 0;
      }
    }
    return 3 * grounded >= 2 * said;
  }

  /// Whether it says nothing by itself, or counts what is checked elsewhere.
  private boolean isPlain(String word) {
    return words.list("plain").contains(word)
        || words.list("counted").contains(word)
        || words.list("money").contains(word);
  }

  private boolean mayBeCapital(String word, boolean begins) {
    return words.list("nouns").contains(word) || begins && words.list("openers").contains(word);
  }

  private boolean figures(String text) {
    var read = new Figures(words);
    return read.of(text).stream().allMatch(figure -> isFact(figure, owner(text, figure.from())));
  }

  private boolean isFact(Figure figure, String owner) {
    var read = new Figures(words);
    return facts(owner).stream()
        .filter(fact -> !figure.money() || fact.kind().isOurs())
        .anyMatch(fact ->
            read.of(fact.text()).stream().anyMatch(known -> same(figure, known, fact.kind())));
  }

  private boolean same(Figure said, Figure known, Fact.Kind kind) {
    if (said.money() != known.money() || !said.value().equals(known.value())) {
      return false;
    }
    return said.money()
        || said.next().isEmpty()
        || said.next().equals(known.next())
        || words.list("small").contains(said.next())
        || kind == Fact.Kind.RATING
            && words.list("counted").stream().map(AnswerWords::stem).anyMatch(said.next()::equals);
  }

  /// Promises and denials stand beside the same word as in a fact.
  private boolean isBound(String text) {
    var bound = new HashSet<>(words.list("claims"));
    bound.addAll(words.list("denials"));
    var said = Text.of(text);
    for (int at = 0; at < said.tokens().size(); at++) {
      var word = said.word(at);
      if (bound.contains(word)) {
        var owner = owner(text, said.tokens().get(at).from());
        if (!pairs(owner).contains(word + " " + said.word(at + 1))
            && !pairs(owner).contains(said.word(at - 1) + " " + word)) {
          return false;
        }
      }
    }
    return true;
  }

  private Set<String> pairs(String owner) {
    var pairs = new HashSet<String>();
    for (var fact : facts(owner)) {
      var text = Text.of(fact.text());
      for (int at = 0; at + 1 < text.tokens().size(); at++) {
        if (!text.word(at).isEmpty() && !text.word(at + 1).isEmpty()) {
          pairs.add(text.word(at) + " " + text.word(at + 1));
        }
      }
    }
    return pairs;
  }

  /// What is known of that product, or of all.
  private List<Fact> facts(String owner) {
    return facts.stream()
        .filter(fact -> fact.about().isBlank() || fact.about().equals(owner))
        .toList();
  }

  private List<String> products() {
    return briefing.facts().stream()
        .map(Fact::about)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  /// The product that is talked about there: the one named last before it, else the first after it;
  /// the only one, where there is but one.
  private String owner(String text, int at) {
    var products = products();
    if (products.size() == 1) {
      return products.getFirst();
    }
    var before = "";
    var after = "";
    int last = -1;
    int first = Integer.MAX_VALUE;
    for (var name : products) {
      int found = lower(text).lastIndexOf(lower(name), at);
      if (found > last) {
        last = found;
        before = name;
      }
      int next = lower(text).indexOf(lower(name), at);
      if (next >= 0 && next < first) {
        first = next;
        after = name;
      }
    }
    return last >= 0 ? before : after;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
