package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.sayso.channel.Journal;
import dev.sayso.channel.google.Answer.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Who is let in, and who is turned away with what, before anything is done.
class CallersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String ADDRESS = "https://api.example.com/google/dialogflow-cx";
  private static final String AGENT = "service-4711@gcp-sa-dialogflow.iam.gserviceaccount.com";
  private static final String SECRET = "correct-horse-battery-staple";
  private static final Signer GOOGLE = new Signer("g1");
  private static final Signer STRANGER = new Signer("g1");

  private final List<Journal.Entry> journal = new ArrayList<>();
  private final ScriptedAssistant assistant =
      ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
  private final GoogleTokens tokens =
      new GoogleTokens(new ImmutableJWKSet<>(GOOGLE.published()), InstantSource.fixed(NOW));

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://accounts.google.com")
        .audience(ADDRESS)
        .claim("email", AGENT)
        .claim("email_verified", true)
        .issueTime(Date.from(NOW.minusSeconds(60)))
        .expirationTime(Date.from(NOW.plus(Duration.ofHours(1))));
  }

  private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return GOOGLE.sign(change.apply(claims()).build());
  }

  private Answer dialogflow(Map<String, String> headers) {
    return dialogflow(headers, tokens, () -> SECRET);
  }

  private Answer dialogflow(
      Map<String, String> headers, GoogleTokens read, java.util.function.Supplier<String> secret) {
    var channel = new DialogflowChannel(assistant, Requests.SETTINGS, journal::add);
    var callers = new DialogflowCallers(read, Optional.of("4711"), new SecretHeader(secret));
    return GoogleHttpDoor.verifying(channel, callers)
        .answer(
            new GoogleRequest(
                headers::get,
                Requests.event("cx-call-yes.json").body(),
                Set.of("https://api.example.com", ADDRESS)));
  }

  private Answer bearing(String token) {
    return dialogflow(Map.of("Authorization", "Bearer " + token));
  }

  private void assertTurnedAway(Answer answer, Reason reason, int status) {
    assertThat(answer).isEqualTo(new Answer.Refusal(reason));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("{\"error\":\"");
    assertThat(assistant.turns).isEmpty();
    assertThat(journal).containsOnly(new Journal.Entry.Refused(reason.name()));
  }

  @Test
  void theServiceAgentOfTheProjectIsLetIn() throws JOSEException {
    assertThat(bearing(token(it -> it)).status()).isEqualTo(200);
    assertThat(assistant.turns).hasSize(1);
    assertThat(journal).singleElement().isInstanceOf(Journal.Entry.Answered.class);
  }

  @Test
  void aTokenMayBeForTheHostAlone() throws JOSEException {
    assertThat(bearing(token(it -> it.audience("https://api.example.com"))).status())
        .isEqualTo(200);
  }

  @Test
  void whoShowsNothingIsTurnedAway() {
    assertTurnedAway(dialogflow(Map.of()), Reason.UNSIGNED, 401);
  }

  @Test
  void anotherSchemeIsNoToken() {
    assertTurnedAway(dialogflow(Map.of("Authorization", "Basic c2F5c28=")), Reason.UNSIGNED, 401);
  }

  @Test
  void anExpiredTokenIsTurnedAway() throws JOSEException {
    var token = token(it -> it.expirationTime(Date.from(NOW.minus(Duration.ofMinutes(5)))));
    assertTurnedAway(bearing(token), Reason.UNTIMELY, 401);
  }

  @Test
  void aTokenThatNeverExpiresIsTurnedAway() throws JOSEException {
    assertTurnedAway(bearing(token(it -> it.expirationTime(null))), Reason.UNTIMELY, 401);
  }

  @Test
  void aTokenOfTheFutureIsTurnedAway() throws JOSEException {
    var token = token(it -> it.issueTime(Date.from(NOW.plus(Duration.ofMinutes(5)))));
    assertTurnedAway(bearing(token), Reason.UNTIMELY, 401);
  }

  @Test
  void aTokenForSomebodyElseIsTurnedAway() throws JOSEException {
    var token = token(it -> it.audience("https://api.example.com/other"));
    assertTurnedAway(bearing(token), Reason.WRONG_AUDIENCE, 403);
  }

  @Test
  void anotherProjectsAgentIsTurnedAway() throws JOSEException {
    var email = "service-4712@gcp-sa-dialogflow.iam.gserviceaccount.com";
    assertTurnedAway(bearing(token(it -> it.claim("email", email))), Reason.WRONG_CALLER, 403);
  }

  @Test
  void anAddressThatGoogleHasNotVerifiedIsTurnedAway() throws JOSEException {
    var token = token(it -> it.claim("email_verified", null));
    assertTurnedAway(bearing(token), Reason.WRONG_CALLER, 403);
  }

  @Test
  void anotherIssuerIsTurnedAway() throws JOSEException {
    var token = token(it -> it.issuer("https://login.example.com"));
    assertTurnedAway(bearing(token), Reason.WRONG_ISSUER, 403);
  }

  @Test
  void aTokenWithoutASignatureIsTurnedAway() {
    assertTurnedAway(bearing(Signer.unsigned(claims().build())), Reason.FORGED, 401);
  }

  @Test
  void aTokenSignedBySomebodyElseIsTurnedAway() throws JOSEException {
    assertTurnedAway(bearing(STRANGER.sign(claims().build())), Reason.FORGED, 401);
  }

  @Test
  void aTokenThatTakesThePublicKeyForASecretIsTurnedAway() throws JOSEException {
    assertTurnedAway(bearing(GOOGLE.confused(claims().build())), Reason.FORGED, 401);
  }

  @Test
  void whatIsNoTokenIsTurnedAway() {
    assertTurnedAway(bearing("a.b.c"), Reason.FORGED, 401);
  }

  @Test
  void nobodyIsLetInWhileGooglesKeysCannotBeRead() throws JOSEException {
    JWKSource<SecurityContext> broken =
        (_, _) -> {
          throw new KeySourceException("no network");
        };
    var answer =
        dialogflow(
            Map.of("Authorization", "Bearer " + token(it -> it)),
            new GoogleTokens(broken, InstantSource.fixed(NOW)),
            () -> SECRET);
    assertTurnedAway(answer, Reason.KEYS_UNAVAILABLE, 503);
  }

  @Test
  void whoKnowsTheSecretIsLetIn() {
    assertThat(dialogflow(Map.of("X-Sayso-Secret", SECRET)).status()).isEqualTo(200);
  }

  @Test
  void aWrongSecretIsTurnedAwayEvenWithAToken() throws JOSEException {
    var headers = Map.of("X-Sayso-Secret", "guess", "Authorization", "Bearer " + token(it -> it));
    assertTurnedAway(dialogflow(headers), Reason.WRONG_SECRET, 401);
  }

  @Test
  void aSecretThatIsNotSetLetsNobodyIn() {
    var answer = dialogflow(Map.of("X-Sayso-Secret", " "), tokens, () -> "");
    assertTurnedAway(answer, Reason.UNSIGNED, 401);
    journal.clear();
    assertTurnedAway(
        dialogflow(Map.of("X-Sayso-Secret", "short"), tokens, () -> "short"),
        Reason.WRONG_SECRET,
        401);
  }

  @Test
  void aSecretThatCannotBeReadLetsNobodyIn() {
    var answer =
        dialogflow(
            Map.of("X-Sayso-Secret", SECRET),
            tokens,
            () -> {
              throw new IllegalStateException("no secrets manager");
            });
    assertTurnedAway(answer, Reason.KEYS_UNAVAILABLE, 503);
  }

  @Test
  void aLargeBodyIsTurnedAwayBeforeAnythingIsLookedAt() {
    var channel = new DialogflowChannel(assistant, Requests.SETTINGS, journal::add);
    var answer =
        GoogleHttpDoor.trusting(channel)
            .answer(GoogleRequest.trusted(new byte[GoogleRequest.LARGEST + 1]));
    assertTurnedAway(answer, Reason.TOO_LARGE, 413);
  }

  @Test
  void actionsLetsInWhatGoogleSignedForItsProject() throws JOSEException {
    var signed = token(it -> it.audience("corner-market"));
    assertThat(actions("corner-market", signed).status()).isEqualTo(200);
    assertThat(assistant.turns).hasSize(1);
  }

  @Test
  void actionsTurnsOthersAway() throws JOSEException {
    var signed = token(it -> it.audience("another-project"));
    assertTurnedAway(actions("corner-market", signed), Reason.WRONG_AUDIENCE, 403);
    journal.clear();
    assertTurnedAway(actions("", signed), Reason.WRONG_AUDIENCE, 403);
    journal.clear();
    assertTurnedAway(actions("corner-market", ""), Reason.UNSIGNED, 401);
  }

  private Answer actions(String project, String signature) {
    var channel = new ActionsChannel(assistant, Requests.SETTINGS, journal::add);
    var callers = new ActionsCallers(tokens, Optional.of(project).filter(it -> !it.isEmpty()));
    return GoogleHttpDoor.verifying(channel, callers)
        .answer(
            new GoogleRequest(
                Map.of("google-assistant-signature", signature)::get,
                Requests.event("actions-yes.json").body(),
                Set.of()));
  }
}
