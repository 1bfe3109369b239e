package dev.sayso.dev.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Looks a checkout over. Changes nothing.
public final class Checkup {

  /// All there is to look at, in the order of the report. A further one is a line here.
  private static final List<Examination> EXAMINATIONS =
      List.of(
          patient -> Machine.look(patient.data(), patient.port()),
          patient -> Template.look(patient.template()),
          patient -> AlexaModels.look(patient.alexa()),
          patient -> AccountLinking.look(patient.alexa()),
          Permissions::look,
          patient -> Prompts.look(patient.home()),
          patient -> GoogleModels.look(patient.home()),
          Deployed::look,
          Secrets::look,
          patient -> Goods.look(patient.home().resolve("events/demo-shop.json")),
          LocalGoods::look);

  private Checkup() {}

  /// What Alexa would find wrong with a folder of models, as they were built.
  public static List<Finding> ofModels(Path alexa) {
    return AlexaModels.look(alexa);
  }

  /// Why a skill may not be called so in the language of a locale, which is English where it is
  /// blank. A single word may be a brand: that the manifest decides.
  public static Optional<String> wrongInvocation(String name, String locale) {
    var language = Locale.forLanguageTag(locale.isBlank() ? "en" : locale);
    return new InvocationName(name, "", language, Set.of(name))
        .findings().stream().map(Finding::what).findFirst();
  }

  /// Places within the checkout are named from its top.
  public static List<Finding> of(Patient patient) {
    var findings = new ArrayList<Finding>();
    var home = patient.home().toAbsolutePath() + "/";
    for (var examination : EXAMINATIONS) {
      for (var finding : examination.look(patient)) {
        findings.add(finding.from(home));
      }
    }
    return findings;
  }
}
