package dev.sayso.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Brings text as written and text as spoken to the same words: `Dr. Foo's Tomatoes, 16 Oz.` and
/// "doctor foos tomato sixteen ounces" differ no more than they must.
final class Wording {

  /// Longer text is cut: nobody says more in one breath, and no caller may make a search slow.
  private static final int LONGEST = 1_000;

  private Wording() {}

  /// The words that carry meaning, in order, singular, numbers as digits, sizes as one word:
  /// `16oz`.
  static List<String> words(String text, Tongue tongue) {
    return all(text, tongue).stream().filter(word -> !tongue.isEmpty(word)).toList();
  }

  /// As [#words], with the small words left in.
  static List<String> all(String text, Tongue tongue) {
    var split = split(text).stream().map(tongue::plain).toList();
    var spelled = Numbers.inDigits(letters(split));
    return Sizes.joined(spelled).stream().map(tongue::stem).toList();
  }

  /// Lower case, without accents; split at everything but letters and digits, and between both.
  private static List<String> split(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var plain = Normalizer.normalize(cut, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var splitter = new Splitter(plain);
    return splitter.words();
  }

  /// Single letters spoken one by one make one word: "p f changs".
  private static List<String> letters(List<String> words) {
    var joined = new ArrayList<String>(words.size());
    var open = false;
    for (var word : words) {
      var single = word.length() == 1 && Character.isLetter(word.charAt(0));
      if (single && open) {
        joined.set(joined.size() - 1, joined.getLast() + word);
      } else {
        joined.add(word);
      }
      open = single && (open || !word.equals("a"));
    }
    return joined;
  }
}
