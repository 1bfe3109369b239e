package dev.sayso.channel.alexa;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Alexa over HTTPS: anyone can send, so every request is verified, unless the server is reached
/// from this machine only.
public final class AlexaHttpDoor {
  private final AlexaChannel channel;
  private final Optional<AlexaRequestVerifier> verifier;

  private AlexaHttpDoor(AlexaChannel channel, Optional<AlexaRequestVerifier> verifier) {
    this.channel = channel;
    this.verifier = verifier;
  }

  /// What is deployed.
  public static AlexaHttpDoor verifying(AlexaChannel channel, AlexaRequestVerifier verifier) {
    return new AlexaHttpDoor(channel, Optional.of(verifier));
  }

  /// For loopback only.
  public static AlexaHttpDoor trusting(AlexaChannel channel) {
    return new AlexaHttpDoor(channel, Optional.empty());
  }

  /// `header` finds a request header whatever its letters' case, null where it is missing.
  public Answer answer(Function<String, @Nullable String> header, byte[] body) {
    if (verifier.isEmpty()) {
      return channel.answer(body);
    }
    var signature =
        new AlexaRequestVerifier.Signature(
            Optional.ofNullable(header.apply("SignatureCertChainUrl")),
            Optional.ofNullable(header.apply("Signature-256")));
    return channel.answer(
        body, envelope -> verifier.get().verify(signature, body, envelope.head().sentAt()));
  }
}
