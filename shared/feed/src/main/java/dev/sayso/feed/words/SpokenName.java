package dev.sayso.feed.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes the name that is said from the title that is read: no pack, no codes, no advertising, no
/// signs, not in capitals, at most about eight words.
public final class SpokenName {

  static final int MOST_WORDS = 8;

  /// A first part may have some more: its last word is often what the thing is.
  private static final int MOST_FIRST = 10;

  private static final Pattern SIGNS =
      Pattern.compile("[™®©℠*_~^#“„«»¡¿•·]|(?<!\\d)[\"”]|\\((?:R|TM|C|r|tm|c)\\)");
  private static final String SIGN_LETTERS = "™®©℠*_~^#“„«»¡¿•·\"”(";
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|\\{[^{}]*}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Speech speech;

  public SpokenName(Locale locale) {
    this.speech = Speech.in(locale);
  }

  /// `rest` is a title without its pack, `codes` are what the feed knows the product by, as sku and
  /// gtin: nobody says them. Never blank for a title that is not.
  public String of(String rest, String brand, Set<String> codes) {
    var text = hasAny(rest, SIGN_LETTERS) ? SIGNS.matcher(rest).replaceAll(" ") : rest;
    text = hasBracket(text) ? keepSome(BRACKETS.matcher(text).replaceAll(" "), text) : text;
    text = keepSome(speech.withoutAdvertising(text), text);
    var parts = parts(text, brand, codes);
    var name = speech.said(String.join(" ", chosen(parts)));
    name = SPACES.matcher(name).replaceAll(" ").strip();
    return name.isEmpty() ? SPACES.matcher(rest).replaceAll(" ").strip() : name;
  }

  private static boolean hasAny(String text, String letters) {
    for (int i = 0; i < text.length(); i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBracket(String text) {
    return text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('{') >= 0;
  }

  /// The words of each part of the title, without codes and a brand that is there twice.
  private List<List<String>> parts(String text, String brand, Set<String> codes) {
    boolean capitals = Capitals.only(text);
    var parts = new ArrayList<List<String>>();
    var said = new HashSet<String>();
    for (var part : Parts.of(text)) {
      var words = new ArrayList<String>();
      for (var word : part.split(" ")) {
        if (!word.isBlank() && !Code.is(word, codes)) {
          words.add(Capitals.mended(word, capitals));
        }
      }
      if (words.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
          && said.add(key(words))) {
        parts.add(words);
      }
    }
    return withBrandOnce(parts, brand);
  }

  private static List<List<String>> withBrandOnce(List<List<String>> parts, String brand) {
    var name = List.of(brand.strip().toLowerCase(Locale.ROOT).split(" "));
    var kept = new ArrayList<List<String>>();
    boolean said = false;
    for (var part : parts) {
      var words = new ArrayList<>(part);
      int at = at(words, name);
      while (!brand.isBlank()
          && at >= 0
          && (said || at(words.subList(at + 1, words.size()), name) >= 0)) {
        int last = said ? at : at + 1 + at(words.subList(at + 1, words.size()), name);
        words.subList(last, last + name.size()).clear();
        at = at(words, name);
      }
      said |= at >= 0;
      if (!words.isEmpty()) {
        kept.add(words);
      }
    }
    return kept;
  }

  private static int at(List<String> words, List<String> name) {
    var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return Collections.indexOfSubList(lower, name);
  }

  /// As many parts as fit; of a first part that is too long, its first words.
  private List<String> chosen(List<List<String>> parts) {
    var chosen = new ArrayList<String>();
    for (var part : parts) {
      if (chosen.size() + part.size() <= (chosen.isEmpty() ? MOST_FIRST : MOST_WORDS)) {
        chosen.addAll(part);
      } else if (chosen.size() < 2) {
        chosen.addAll(cut(part, MOST_FIRST - chosen.size()));
        break;
      }
    }
    return chosen;
  }

  /// Rather before "with …" than in the middle of a phrase.
  private List<String> cut(List<String> part, int most) {
    int end = Math.min(part.size(), most);
    for (int i = 3; i < end; i++) {
      if (speech.addsMore(part.get(i))) {
        return part.subList(0, i);
      }
    }
    while (end > 1 && speech.cannotEnd(part.get(end - 1))) {
      end--;
    }
    return part.subList(0, end);
  }

  private static String key(List<String> words) {
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }

  private static String keepSome(String shorter, String text) {
    return shorter.codePoints().anyMatch(Character::isLetter) ? shorter : text;
  }
}
