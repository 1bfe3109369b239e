package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.channel.alexa.AlexaIntents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The interaction model of one locale: what certification wants of it, and whether it and the
/// channel know the same intents.
record AlexaModel(JsonNode json, String where, Locale locale) {

  /// What every model must have. Source: "Standard Built-in Intents" of the Alexa Skills Kit.
  private static final Set<String> REQUIRED =
      Set.of(
          "AMAZON.CancelIntent",
          "AMAZON.HelpIntent",
          "AMAZON.StopIntent",
          "AMAZON.NavigateHomeIntent",
          "AMAZON.FallbackIntent");

  private static final String BUILT_IN = "AMAZON.";
  private static final int LEAST_SAMPLES = 15;
  private static final Pattern SLOT = Pattern.compile("\\{[^}]*}");
  private static final String INTENTS = "interactionModel.languageModel.intents";
  static final String POINTER = "#/interactionModel/languageModel/";

  /// `brands`: the names the skill is published under, in lower case.
  List<Finding> findings(Set<String> brands) {
    var findings = new ArrayList<Finding>();
    findings.addAll(new InvocationName(invocation(), where, locale, brands).findings());
    findings.addAll(intents());
    findings.addAll(fewSamples());
    findings.addAll(new Samples(this).findings());
    findings.addAll(new SlotValues(this).findings());
    return findings.isEmpty()
        ? List.of(Finding.ok(names().size() + " intents, all handled", where))
        : findings;
  }

  String invocation() {
    return json.at("/interactionModel/languageModel/invocationName").asText();
  }

  /// Whether an intent has a sample for these words, which are in lower case. A sample that is a
  /// slot and nothing else would be one for anything, and does not count.
  boolean hears(String words) {
    return stream(intentNodes())
        .flatMap(intent -> stream(intent.path("samples")))
        .map(JsonNode::asText)
        .filter(sample -> !SLOT.matcher(sample).replaceAll("").isBlank())
        .anyMatch(sample -> pattern(sample).matcher(words).matches());
  }

  private List<Finding> intents() {
    var handled = AlexaIntents.handled(locale);
    var words = "words-" + locale.getLanguage() + ".properties of shared/channel";
    if (handled.isEmpty()) {
      return List.of(
          Finding.error("the channel does not speak " + locale, where, "write " + words));
    }
    var findings = new ArrayList<Finding>();
    for (var name : without(REQUIRED, names())) {
      findings.add(
          Finding.error(
              name + " is missing, which Alexa requires",
              where + POINTER + "intents",
              "add it to " + INTENTS));
    }
    for (var name : without(names(), handled)) {
      findings.add(
          Finding.error(
              name + " is not handled",
              where + POINTER + "intents/" + index(name),
              "give it a line in " + words + ", or take it out of " + INTENTS));
    }
    for (var name : without(without(handled, names()), REQUIRED)) {
      findings.add(
          Finding.error(
              name + " is handled, but never heard",
              where + POINTER + "intents",
              "add it to " + INTENTS + ", or take its line out of " + words));
    }
    return findings;
  }

  private List<Finding> fewSamples() {
    return stream(intentNodes())
        .filter(intent -> !intent.path("name").asText().startsWith(BUILT_IN))
        .filter(intent -> intent.path("samples").size() < LEAST_SAMPLES)
        .map(intent ->
            Finding.error(
                intent.path("name").asText()
                    + " has "
                    + intent.path("samples").size()
                    + " samples, fewer than "
                    + LEAST_SAMPLES,
                where + POINTER + "intents/" + index(intent.path("name").asText()) + "/samples",
                "add ways to say it to its samples"))
        .toList();
  }

  /// Where an intent stands among the intents.
  private int index(String name) {
    int at = 0;
    for (var intent : intentNodes()) {
      if (intent.path("name").asText().equals(name)) {
        return at;
      }
      at++;
    }
    return at;
  }

  Set<String> names() {
    return stream(intentNodes())
        .map(intent -> intent.path("name").asText())
        .collect(Collectors.toSet());
  }

  JsonNode intentNodes() {
    return json.at("/interactionModel/languageModel/intents");
  }

  JsonNode typeNodes() {
    return json.at("/interactionModel/languageModel/types");
  }

  /// The slots of an intent with their types, by name.
  static Map<String, String> slots(JsonNode intent) {
    var slots = new TreeMap<String, String>();
    intent
        .path("slots")
        .forEach(slot -> slots.put(slot.path("name").asText(), slot.path("type").asText()));
    return slots;
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    var left = new TreeSet<>(names);
    left.removeAll(others);
    return left;
  }

  /// A slot takes any words; all else is literal.
  private static Pattern pattern(String sample) {
    var literal = Pattern.quote(sample.toLowerCase(Locale.ROOT));
    return Pattern.compile(SLOT.matcher(literal).replaceAll("\\\\E.+\\\\Q"));
  }

  static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
