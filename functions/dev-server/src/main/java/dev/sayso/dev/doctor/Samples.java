package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sample utterances of a model. Source: "Create Intents, Utterances, and Slots" and
/// "AMAZON.SearchQuery" of the Alexa Skills Kit.
final class Samples {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern STRAY = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .'’_-]");
  private static final String ANY_WORDS = "AMAZON.SearchQuery";
  private static final int LONGEST = 200;
  private static final int MOST_INTENTS = 250;

  private final AlexaModel model;
  private final List<Finding> findings = new ArrayList<>();

  /// Where a sample was first, by what it takes in.
  private final Map<String, String> first = new HashMap<>();

  Samples(AlexaModel model) {
    this.model = model;
  }

  List<Finding> findings() {
    if (model.intentNodes().size() > MOST_INTENTS) {
      add("more than 250 intents", "", "merge some");
    }
    int at = 0;
    for (var intent : model.intentNodes()) {
      intent(intent, "intents/" + at++);
    }
    return findings;
  }

  private void intent(JsonNode intent, String place) {
    var slots = AlexaModel.slots(intent);
    var name = intent.path("name").asText();
    var used = new HashSet<String>();
    int at = 0;
    for (var sample : intent.path("samples")) {
      sample(name, sample.asText(), slots, place + "/samples/" + at++);
      SLOT.matcher(sample.asText()).results().forEach(slot -> used.add(slot.group(1)));
    }
    var unused = new TreeSet<>(slots.keySet());
    unused.removeAll(used);
    for (var slot : unused) {
      add(
          "the slot {" + slot + "} of " + name + " is in no sample",
          place + "/slots",
          "use it in a sample, or take it out");
    }
  }

  private void sample(String intent, String sample, Map<String, String> slots, String place) {
    var said = "the sample \"" + sample + "\" of " + intent;
    if (STRAY.matcher(SLOT.matcher(sample).replaceAll("")).find()) {
      add(said + " has signs that nobody says", place, "write it in words alone");
    }
    if (sample.isBlank() || sample.length() > LONGEST) {
      add(said + " is empty or has more than 200 letters", place, "shorten it");
    }
    var named = SLOT.matcher(sample).results().map(slot -> slot.group(1)).toList();
    for (var slot : Set.copyOf(named)) {
      if (!slots.containsKey(slot)) {
        add(
            said + " has {" + slot + "}, which is no slot",
            place,
            "add the slot, or mend its name");
      }
    }
    if (Set.copyOf(named).size() < named.size()) {
      add(said + " has a slot twice", place, "give the second one a name of its own");
    }
    boolean free = named.stream().anyMatch(slot -> ANY_WORDS.equals(slots.get(slot)));
    if (free && (named.size() > 1 || SLOT.matcher(sample).replaceAll("").isBlank())) {
      add(
          said + " has an " + ANY_WORDS + " that does not stand alone among words",
          place,
          "put words around it, and no second slot beside it");
    }
    alike(said, intent, takesIn(sample, slots), place);
  }

  private void alike(String said, String intent, String takenIn, String place) {
    var before = first.putIfAbsent(takenIn, intent);
    if (before != null) {
      add(
          before.equals(intent) ? said + " is there twice" : said + " is one of " + before + " too",
          place,
          "take one of them out");
    }
  }

  /// Two samples that differ in the name of a slot alone take in the same words.
  private static String takesIn(String sample, Map<String, String> slots) {
    return SLOT.matcher(sample.toLowerCase(Locale.ROOT).strip())
        .replaceAll(slot -> Matcher.quoteReplacement("{" + type(slot, slots) + "}"));
  }

  private static String type(MatchResult slot, Map<String, String> slots) {
    return slots.getOrDefault(slot.group(1), slot.group(1));
  }

  private void add(String what, String place, String mend) {
    findings.add(Finding.error(what, model.where() + AlexaModel.POINTER + place, mend));
  }
}
