package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.understanding.Answers.Answer;
import dev.sayso.dialog.understanding.Answers.Lead;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One sentence: an answer, then requests, or only one of them.
final class Sentences {

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 12;

  /// Nobody buys more packs at once; "88 acres bars" are no 88 bars.
  private static final int MOST_PACKS = 50;

  private final SpokenText spoken;
  private final PhraseTable repairs;
  private final Segments segments;
  private final Answers answers;
  private final Requests requests;
  private final Replies replies;
  private final Vocabulary vocabulary;
  private final Asked asked;
  private final NoSpeech noSpeech;

  Sentences(Language language, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    spoken = language.spoken();
    repairs = language.lexicon().phrases("repairs");
    segments = new Segments(language.lexicon(), vocabulary);
    answers = new Answers(language.grammar(), segments);
    requests = new Requests(language, segments, vocabulary);
    replies = new Replies(vocabulary);
    asked = new Asked(language, vocabulary);
    noSpeech = new NoSpeech(language.lexicon());
  }

  Interpretation interpret(String text, Context context) {
    var meant = understood(text, context);
    return isIdle(meant) || !noSpeech.is(text, spoken.plain(text))
        ? meant
        : Interpretation.of(new Intent.Unclear(text.strip()));
  }

  /// Whether nothing would be done.
  private static boolean isIdle(Interpretation meant) {
    return meant.intents().stream()
        .allMatch(
            intent -> intent instanceof Intent.Unclear || intent instanceof Intent.QualifiedYes);
  }

  private Interpretation understood(String text, Context context) {
    var words = afterRepair(withoutStutter(spoken.words(text)));
    var answer = asked.answer(withoutEnds(spoken.plain(text)), withoutEnds(words), context);
    return answer.isPresent()
        ? Interpretation.of(answer.get())
        : asked.orName(orGoods(meaning(text, words, context), text, context), context);
  }

  /// What the shop calls some product is that product, whatever request its words look like; but no
  /// name answers a question.
  private Interpretation orGoods(Interpretation meant, String text, Context context) {
    boolean free = context.awaiting() == Awaiting.NOTHING || context.awaiting() == Awaiting.ITEM;
    if (!free || namesOne(meant) || spoken.plain(text).stream().anyMatch(segments::isSeparator)) {
      return meant;
    }
    var words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return isName(words)
        ? Interpretation.of(new Intent.JustItem(List.of(ItemPhrase.of(String.join(" ", words)))))
        : meant;
  }

  private static boolean namesOne(Interpretation meant) {
    return meant.intents().size() == 1
        && meant.first() instanceof Intent.JustItem(var items)
        && items.size() == 1
        && !(items.getFirst().amount() instanceof Amount.Packs(int count) && count > MOST_PACKS);
  }

  private Interpretation meaning(String text, List<String> words, Context context) {
    var lead = answers.lead(words, context);
    var rest = words.subList(lead.next(), words.size());
    var intents =
        isRequestOnly(words, lead, context)
            ? requests.of(words, context, false)
            : answered(lead, rest, context);
    var sure = inWords(isDoubtful(text) ? doubted(intents) : intents, text.strip());
    boolean nothing = sure.stream().allMatch(Intent.Unclear.class::isInstance);
    return new Interpretation(nothing ? List.of(new Intent.Unclear(text.strip())) : sure);
  }

  /// Whether the words that look like an answer are only the beginning of a request or of a name:
  /// "no more yoghurt", "ok add milk", "great value milk".
  private boolean isRequestOnly(List<String> words, Lead lead, Context context) {
    boolean all = lead.next() == words.size();
    if (lead.answer() == Answer.NONE && (!lead.fix() || all)) {
      return true;
    }
    boolean asked = context.awaiting() == Awaiting.YES_NO;
    if (all && !asked && (lead.answer() == Answer.SOFT || lead.answer() == Answer.NO)) {
      return requests.beginWithRequest(words);
    }
    if (all || lead.answer() == Answer.YES || lead.answer() == Answer.HEDGED) {
      return false;
    }
    if (lead.answer() == Answer.SOFT && !separated(words, lead.next())) {
      var rest = words.subList(lead.next(), words.size());
      return !asked && requests.beginWithRequest(words) || !requests.beginWithRequest(rest);
    }
    boolean name = !asked && knows(words);
    boolean apart = words.subList(0, lead.next()).contains(Tokenizer.BREAK);
    return name || (lead.answer() != Answer.SOFT && !apart && requests.beginWithRequest(words));
  }

  private boolean knows(List<String> words) {
    return vocabulary.knowsPhrase(String.join(" ", words)) || isName(words);
  }

  /// From three words on, what some product is called is no request: "when pigs fly bread".
  private boolean isName(List<String> words) {
    return words.size() >= SHORTEST_NAME
        && words.size() <= LONGEST_NAME
        && vocabulary.sells(String.join(" ", words));
  }

  private boolean separated(List<String> words, int at) {
    return segments.isSeparator(words.get(at)) || segments.isSeparator(words.get(at - 1));
  }

  private List<Intent> answered(Lead lead, List<String> rest, Context context) {
    boolean asked = context.awaiting() == Awaiting.YES_NO;
    if (lead.answer() == Answer.SOFT && lead.thanks() && rest.isEmpty() && !asked) {
      return List.of(new Intent.Thanks());
    }
    return switch (lead.answer()) {
      case NONE -> requests.of(rest, context, true);
      case YES, HEDGED -> yes(lead, rest, context);
      case SOFT ->
          asked || rest.isEmpty() ? yes(lead, rest, context) : requests.of(rest, context, false);
      case NO -> replies.no(requests.of(rest, context, true), context);
    };
  }

  private List<Intent> yes(Lead lead, List<String> rest, Context context) {
    return rest.isEmpty() && lead.answer() != Answer.HEDGED
        ? List.of(new Intent.Yes())
        : replies.qualifiedYes(requests.of(rest, context, false), context);
  }

  /// What is kept is kept in the shopper's own words.
  private static List<Intent> inWords(List<Intent> intents, String text) {
    return intents.stream()
        .map(intent ->
            switch (intent) {
              case Intent.Remember(var kind, var about, var _) ->
                  new Intent.Remember(kind, about, text);
              case Intent.Complain(var trouble, var item, var _) ->
                  new Intent.Complain(trouble, item, text);
              default -> intent;
            })
        .toList();
  }

  private static List<String> withoutEnds(List<String> words) {
    int from = 0;
    int to = words.size();
    while (from < to && words.get(from).equals(Tokenizer.BREAK)) {
      from++;
    }
    while (to > from && words.get(to - 1).equals(Tokenizer.BREAK)) {
      to--;
    }
    return words.subList(from, to);
  }

  /// A yes that is asked is none, and neither is one whose end was cut off.
  private static boolean isDoubtful(String text) {
    return text.indexOf('?') >= 0 || text.length() >= Utterance.LONGEST;
  }

  private static List<Intent> doubted(List<Intent> intents) {
    var doubted = new ArrayList<>(intents);
    doubted.replaceAll(intent -> intent instanceof Intent.Yes ? new Intent.QualifiedYes() : intent);
    return doubted;
  }

  /// "Reorder reorder dishwasher tabs": a word said or heard twice in a row counts once. Numbers
  /// stay, and so does what the shop calls by a double name: "cous cous".
  private List<String> withoutStutter(List<String> words) {
    var steady = new ArrayList<String>();
    for (var word : words) {
      boolean again = !steady.isEmpty() && steady.getLast().equals(word);
      if (!again || Numeral.is(word) || vocabulary.knowsPhrase(word + " " + word)) {
        steady.add(word);
      }
    }
    return steady;
  }

  /// "Yes, no wait": what was said before a repair does not count.
  private List<String> afterRepair(List<String> words) {
    for (int at = words.size() - 1; at > 0; at--) {
      int length = words.get(at - 1).equals(Tokenizer.BREAK) ? repairs.lengthAt(words, at) : 0;
      int end = at + length;
      if (length > 0 && (end == words.size() || words.get(end).equals(Tokenizer.BREAK))) {
        return words.subList(at, words.size());
      }
    }
    return words;
  }
}
