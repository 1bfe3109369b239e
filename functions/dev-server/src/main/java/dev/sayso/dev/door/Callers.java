package dev.sayso.dev.door;

import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaHttpDoor;
import dev.sayso.channel.alexa.AlexaRequestVerifier;
import dev.sayso.channel.alexa.HttpsCertificateFetcher;
import dev.sayso.channel.alexa.SigningCertificates;
import dev.sayso.channel.alexa.TrustAnchors;
import dev.sayso.dev.Trouble;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.function.Function;

/// Whose requests the platforms' doors take.
public enum Callers {

  /// Anybody's on this machine, unsigned.
  TRUSTED,

  /// Only the platforms' own, as a deployed door does. Signatures are of now, so the real clock
  /// counts and not the shop's.
  VERIFIED;

  Function<AlexaChannel, AlexaHttpDoor> alexa() {
    return switch (this) {
      case TRUSTED -> AlexaHttpDoor::trusting;
      case VERIFIED -> {
        var verifier = verifier(InstantSource.system());
        yield channel -> AlexaHttpDoor.verifying(channel, verifier);
      }
    };
  }

  private static AlexaRequestVerifier verifier(InstantSource clock) {
    try {
      var anchors = TrustAnchors.ofThisJava();
      var certificates = new SigningCertificates(new HttpsCertificateFetcher(), anchors, clock);
      return new AlexaRequestVerifier(certificates, clock);
    } catch (GeneralSecurityException e) {
      throw Trouble.failed(
          "this Java's trusted certificates cannot be read: "
              + e
              + "; --verify needs them, so mend or replace the JDK that JAVA_HOME names");
    }
  }
}
