package dev.sayso.channel.google;

import dev.sayso.channel.google.Answer.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets in the service agent of one Google Cloud project, by its ID token, and whoever knows the
/// webhook's secret. Source: "Webhooks: authentication" of Conversational Agents (Dialogflow CX).
public final class DialogflowCallers implements CallerCheck {
  private static final String SERVICE_AGENT =
      "service-%s@gcp-sa-dialogflow.iam.gserviceaccount.com";

  private final GoogleTokens tokens;
  private final Optional<String> projectNumber;
  private final SecretHeader secret;

  /// Without a project number no token is taken, the secret only.
  public DialogflowCallers(
      GoogleTokens tokens, Optional<String> projectNumber, SecretHeader secret) {
    this.tokens = tokens;
    this.projectNumber = projectNumber;
    this.secret = secret;
  }

  @Override
  public Optional<Reason> complaint(GoogleRequest request) {
    var shown = request.header(SecretHeader.NAME);
    if (shown.isPresent()) {
      return secret.complaint(shown.get());
    }
    return request
        .header("Authorization")
        .filter(it -> it.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()))
        .map(it -> complaint(it.substring("Bearer ".length()).strip(), request))
        .orElse(Optional.of(Reason.UNSIGNED));
  }

  private Optional<Reason> complaint(String token, GoogleRequest request) {
    return switch (tokens.read(token, request.addresses())) {
      case GoogleTokens.Read.Bad(Reason reason) -> Optional.of(reason);
      case GoogleTokens.Read.Genuine(var claims) ->
          isServiceAgent(claims.getClaim("email"), claims.getClaim("email_verified"))
              ? Optional.empty()
              : Optional.of(Reason.WRONG_CALLER);
    };
  }

  private boolean isServiceAgent(@Nullable Object email, @Nullable Object verified) {
    return Boolean.TRUE.equals(verified)
        && projectNumber.map(SERVICE_AGENT::formatted).filter(it -> it.equals(email)).isPresent();
  }
}
