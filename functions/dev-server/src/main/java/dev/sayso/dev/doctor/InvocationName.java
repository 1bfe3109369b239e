package dev.sayso.dev.doctor;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// What a skill is called by. Source: "Choose the Invocation Name for a Custom Skill" of the Alexa
/// Skills Kit. `brands` are the names the skill is published under, in lower case: one word is
/// allowed for a brand alone.
record InvocationName(String name, String where, Locale locale, Set<String> brands) {

  private static final String WORD = "[\\p{Ll}\\p{Lo}\\p{M}.'’]+";
  private static final Pattern LEGAL = Pattern.compile(WORD + "( " + WORD + ")*");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 50;

  InvocationName {
    brands = Set.copyOf(brands);
  }

  List<Finding> findings() {
    if (!LEGAL.matcher(name).matches()) {
      return List.of(wrong("is not two or more lower-case words without digits and signs"));
    }
    var findings = new ArrayList<Finding>();
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      findings.add(wrong("does not have 2 to 50 letters"));
    }
    var words = List.of(name.split(" "));
    if (words.size() == 1 && !brands.contains(name)) {
      findings.add(
          wrong("is not two or more lower-case words, and no brand the skill is named by"));
    }
    var rules = rules();
    named(rules, "wake").stream()
        .filter(words::contains)
        .forEach(word -> findings.add(wrong("has the wake word \"" + word + "\"")));
    named(rules, "launch").stream()
        .filter(phrase -> (" " + name + " ").contains(" " + phrase + " "))
        .forEach(phrase -> findings.add(wrong("has the launch word \"" + phrase + "\"")));
    named(rules, "connecting").stream()
        .filter(words::contains)
        .forEach(word -> findings.add(wrong("has the connecting word \"" + word + "\"")));
    if (words.size() == 2) {
      named(rules, "small").stream()
          .filter(words::contains)
          .forEach(word ->
              findings.add(wrong("has two words, of which \"" + word + "\" is a small one")));
    }
    return findings;
  }

  private Finding wrong(String why) {
    return Finding.error(
        "the invocation name \"" + name + "\" " + why,
        where + "#/interactionModel/languageModel/invocationName",
        "set interactionModel.languageModel.invocationName, such as \"corner market\"");
  }

  private static List<String> named(Properties rules, String kind) {
    return List.of(rules.getProperty(kind, "").split("\\s*\\|\\s*"));
  }

  /// Empty for a language that has no list.
  private Properties rules() {
    var rules = new Properties();
    var file = "invocation-" + locale.getLanguage() + ".properties";
    var found = InvocationName.class.getResourceAsStream(file);
    if (found != null) {
      try (var source = new InputStreamReader(found, StandardCharsets.UTF_8)) {
        rules.load(source);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return rules;
  }
}
