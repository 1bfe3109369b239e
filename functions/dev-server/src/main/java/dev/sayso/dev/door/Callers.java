package dev.sayso.dev.door;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaHttpDoor;
import dev.sayso.channel.alexa.AlexaRequestVerifier;
import dev.sayso.channel.alexa.HttpsCertificateFetcher;
import dev.sayso.channel.alexa.SigningCertificates;
import dev.sayso.channel.alexa.TrustAnchors;
import dev.sayso.channel.google.ActionsCallers;
import dev.sayso.channel.google.CallerCheck;
import dev.sayso.channel.google.DialogflowCallers;
import dev.sayso.channel.google.GoogleKeys;
import dev.sayso.channel.google.GoogleTokens;
import dev.sayso.channel.google.SecretHeader;
import dev.sayso.channel.oauth.OauthAccounts;
import dev.sayso.dev.Trouble;
import dev.sayso.runtime.Environment;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Whose requests the platforms' doors take.
public enum Callers {

  /// Anybody's on this machine, unsigned.
  TRUSTED,

  /// Only the platforms' own, as a deployed door does. Signatures are of now, so the real clock
  /// counts and not the shop's.
  VERIFIED;

  private static final Environment ENVIRONMENT = Environment.ofProcess();

  Function<AlexaChannel, AlexaHttpDoor> alexa() {
    return switch (this) {
      case TRUSTED -> AlexaHttpDoor::trusting;
      case VERIFIED -> {
        var verifier = verifier(InstantSource.system());
        yield channel -> AlexaHttpDoor.verifying(channel, verifier);
      }
    };
  }

  /// With `--verify` the project is named by DIALOGFLOW_PROJECT_NUMBER, or a secret is agreed on in
  /// GOOGLE_WEBHOOK_SECRET.
  Optional<CallerCheck> dialogflow() {
    return switch (this) {
      case TRUSTED -> Optional.empty();
      case VERIFIED ->
          Optional.of(
              new DialogflowCallers(
                  tokens(),
                  ENVIRONMENT.find("DIALOGFLOW_PROJECT_NUMBER"),
                  new SecretHeader(() -> ENVIRONMENT.find("GOOGLE_WEBHOOK_SECRET").orElse(""))));
    };
  }

  /// With `--verify` the project is named by ACTIONS_PROJECT_ID.
  Optional<CallerCheck> actions() {
    return switch (this) {
      case TRUSTED -> Optional.empty();
      case VERIFIED ->
          Optional.of(new ActionsCallers(tokens(), ENVIRONMENT.find("ACTIONS_PROJECT_ID")));
    };
  }

  /// The shop's accounts, where the variables OAUTH_… name a server of theirs.
  Accounts accounts() {
    try {
      return OauthAccounts.from(ENVIRONMENT.variables());
    } catch (IllegalArgumentException e) {
      throw Trouble.failed(String.valueOf(e.getMessage()));
    }
  }

  private static GoogleTokens tokens() {
    return new GoogleTokens(GoogleKeys.published(), InstantSource.system());
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
