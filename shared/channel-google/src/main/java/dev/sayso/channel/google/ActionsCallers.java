package dev.sayso.channel.google;

import dev.sayso.channel.google.Answer.Reason;
import java.util.Optional;
import java.util.Set;

/// Lets in what Google signed for one Actions project. Source: "Verify requests" of the Actions
/// Builder reference.
public final class ActionsCallers implements CallerCheck {
  private static final String SIGNATURE = "google-assistant-signature";

  private final GoogleTokens tokens;
  private final Optional<String> projectId;

  /// Without a project nobody is let in.
  public ActionsCallers(GoogleTokens tokens, Optional<String> projectId) {
    this.tokens = tokens;
    this.projectId = projectId;
  }

  @Override
  public Optional<Reason> complaint(GoogleRequest request) {
    return request
        .header(SIGNATURE)
        .map(token -> complaint(tokens.read(token, Set.copyOf(projectId.stream().toList()))))
        .orElse(Optional.of(Reason.UNSIGNED));
  }

  private static Optional<Reason> complaint(GoogleTokens.Read read) {
    return switch (read) {
      case GoogleTokens.Read.Bad(Reason reason) -> Optional.of(reason);
      case GoogleTokens.Read.Genuine _ -> Optional.empty();
    };
  }
}
