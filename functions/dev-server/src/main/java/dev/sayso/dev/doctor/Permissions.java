package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the skill must ask its shoppers for, because the stack makes use of it. Source: "Proactive
/// Events API" and "Skill Manifest Schema" of the Alexa Skills Kit.
final class Permissions {

  private static final String NOTIFY = "alexa::devices:all:notifications:write";
  private static final String EVENT = "AMAZON.MessageAlert.Activated";
  private static final String PERMISSIONS = "/manifest/permissions";
  private static final String PUBLICATIONS = "/manifest/events/publications";

  private Permissions() {}

  static List<Finding> look(Patient patient) {
    var manifest = patient.alexa().resolve("skill.json");
    var json = Json.lenient(manifest);
    if (json.isMissingNode() || !notifies(patient)) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    if (!named(json.at(PERMISSIONS), "name").contains(NOTIFY)) {
      findings.add(
          Finding.error(
              "the stack sends notices to devices, and the skill does not ask for the permission",
              manifest + "#" + PERMISSIONS,
              "add {\"name\": \"" + NOTIFY + "\"}"));
    }
    if (!named(json.at(PUBLICATIONS), "eventName").contains(EVENT)) {
      findings.add(
          Finding.error(
              "the stack sends " + EVENT + ", which the skill does not announce",
              manifest + "#" + PUBLICATIONS,
              "add {\"eventName\": \"" + EVENT + "\"}"));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("permissions fit what the stack does", manifest + "#" + PERMISSIONS))
        : findings;
  }

  private static boolean notifies(Patient patient) {
    try {
      return Files.readString(patient.template()).contains("PROACTIVE_EVENTS_SECRET");
    } catch (IOException _) {
      return false;
    }
  }

  private static Set<String> named(JsonNode list, String field) {
    var names = new TreeSet<String>();
    list.forEach(one -> names.add(one.path(field).asText()));
    return names;
  }
}
