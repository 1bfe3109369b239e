package dev.sayso.search;

import java.util.Map;

/// Plural and singular of an English word to one form. Light on purpose: "seasoned" and "seasoning"
/// are two things on a shelf. The form need not be a word: "cookie" and "cookies" are both "cooky".
final class Stems {

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "loaves",
          "loaf",
          "leaves",
          "leaf",
          "halves",
          "half",
          "knives",
          "knife",
          "mice",
          "mouse",
          "children",
          "child",
          "women",
          "woman",
          "men",
          "man",
          "feet",
          "foot",
          "geese",
          "goose");

  private Stems() {}

  static String singular(String word) {
    var irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    var stem = word.length() > 3 && word.endsWith("s") ? withoutS(word) : word;
    return stem.length() > 4 && stem.endsWith("ie") ? cut(stem, 2) + "y" : stem;
  }

  private static String withoutS(String word) {
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    var sibilant =
        word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("zzes")
            || (word.endsWith("oes") && word.length() > 5);
    return cut(word, sibilant ? 2 : 1);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
