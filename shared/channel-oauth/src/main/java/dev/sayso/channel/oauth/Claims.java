package dev.sayso.channel.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What a token must say, whoever says it: by whom and for whom it was made, whose it is, and that
/// it is valid now.
record Claims(String issuer, Optional<String> audience, InstantSource clock) {

  /// How far the server's clock and ours may be apart.
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final int LONGEST_OWNER = 256;

  /// One token's claims; an introspection may leave the issuer out.
  record Said(
      Optional<String> issuer,
      List<String> audience,
      Optional<String> owner,
      Optional<Instant> from,
      Optional<Instant> until) {}

  Verdict judge(Said said) {
    var owner = said.owner().filter(id -> !id.isBlank() && id.length() <= LONGEST_OWNER);
    var until = said.until().map(end -> end.plus(SKEW));
    Instant now = clock.instant();
    boolean ours =
        said.issuer().filter(issuer::equals).isPresent()
            && (audience.isEmpty() || said.audience().contains(audience.get()));
    boolean timely =
        until.filter(now::isBefore).isPresent()
            && said.from().filter(start -> now.plus(SKEW).isBefore(start)).isEmpty();
    return ours && timely && owner.isPresent()
        ? new Verdict.Good(owner.get(), until.orElseThrow())
        : new Verdict.Bad();
  }
}
