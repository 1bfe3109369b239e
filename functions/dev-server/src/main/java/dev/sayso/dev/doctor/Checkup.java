package dev.sayso.dev.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks a checkout over. Changes nothing.
public final class Checkup {

  private Checkup() {}

  public static List<Finding> of(Path home, Path data, int port) {
    var findings = new ArrayList<Finding>();
    findings.addAll(Machine.look(data, port));
    findings.addAll(Template.look(home.resolve("template.yaml")));
    findings.addAll(AlexaModels.look(home.resolve("interaction-models/alexa")));
    findings.addAll(AccountLinking.look(home.resolve("interaction-models/alexa")));
    findings.addAll(GoogleModels.look(home));
    findings.addAll(Goods.look(home.resolve("events/demo-shop.json")));
    return findings;
  }
}
