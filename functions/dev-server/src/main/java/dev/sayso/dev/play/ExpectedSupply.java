package dev.sayso.dev.play;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.seed.strict.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What must be kept of what the shopper said about what runs out, each as a line of text: shifts
/// as `away` or `plenty`, standing orders as `DOG-10 waiting 4000`, and messages as `running_low
/// email yes`.
record ExpectedSupply(
    Optional<List<String>> shifts,
    Optional<List<String>> standingOrders,
    Optional<List<String>> contacts) {

  static final ExpectedSupply ANY =
      new ExpectedSupply(Optional.empty(), Optional.empty(), Optional.empty());

  static ExpectedSupply of(Fields fields) {
    return new ExpectedSupply(
        lines(fields, "shifts"), lines(fields, "standingOrders"), lines(fields, "contacts"));
  }

  private static Optional<List<String>> lines(Fields fields, String name) {
    return fields.has(name) ? Optional.of(fields.texts(name)) : Optional.empty();
  }

  List<String> misses(Supply supply) {
    var misses = new ArrayList<String>();
    compare("shifts", shifts, supply.shifts().stream().map(ExpectedSupply::kind).toList(), misses);
    compare(
        "standing orders",
        standingOrders,
        supply.rules().stream().map(ExpectedSupply::line).toList(),
        misses);
    compare(
        "contacts",
        contacts,
        supply.contacts().stream().map(ExpectedSupply::line).toList(),
        misses);
    return misses;
  }

  private static void compare(
      String what, Optional<List<String>> wanted, List<String> kept, List<String> misses) {
    wanted
        .filter(lines -> !lines.equals(kept))
        .ifPresent(lines -> misses.add("expected " + what + " " + lines + ", not " + kept));
  }

  private static String kind(Shift shift) {
    return shift.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String line(StandingRule rule) {
    var progress = rule.progress().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return rule.sku() + " " + progress + " " + rule.terms().cap().minor();
  }

  private static String line(ContactConsent contact) {
    return (contact.purpose() + " " + contact.channel()).toLowerCase(Locale.ROOT)
        + (contact.granted() ? " yes" : " no");
  }
}
