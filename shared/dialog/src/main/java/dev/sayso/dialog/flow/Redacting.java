package dev.sayso.dialog.flow;

import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.understanding.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes out of a shopper's words what is told to no language model: who lives there and where, and
/// numbers and addresses of any kind.
record Redacting(Facts facts) {

  /// The words without all that.
  String of(String words) {
    return redaction().of(words);
  }

  private Redaction redaction() {
    var members = facts.visit().members();
    return new Redaction(
        Redaction.digitWords(facts.book()::digits),
        Stream.concat(members.stream(), Stream.of(facts.shopper())).map(Shopper::name).toList(),
        Stream.concat(members.stream(), Stream.of(facts.shopper()))
            .flatMap(member -> places(member.billing()).stream())
            .toList());
  }

  private static List<String> places(Shopper.Billing billing) {
    var addresses = new ArrayList<Address>(billing.places().values());
    Optional.ofNullable(billing.address()).ifPresent(addresses::add);
    return addresses.stream()
        .flatMap(address -> Stream.of(address.line1(), address.city(), address.postalCode()))
        .filter(Objects::nonNull)
        .toList();
  }
}
