package dev.sayso.channel.alexa;

import static dev.sayso.channel.alexa.Authority.ALEXA;
import static dev.sayso.channel.alexa.Authority.NOW;
import static dev.sayso.channel.alexa.Authority.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.alexa.Answer.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The HTTPS door, with a certificate authority of our own in Amazon's place.
class AlexaRequestVerifierTest {
  private static final Authority AMAZON = new Authority("Trusted Root");
  private static final Authority.Signer SIGNER = AMAZON.signer(ALEXA, YEAR);
  private static final String URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem";

  /// Sent at NOW.
  private static final byte[] BODY =
      Requests.event("yes.json", "2026-11-22T10:04:00Z", NOW.toString());

  private final Map<URI, byte[]> served = new HashMap<>(Map.of(URI.create(URL), SIGNER.pem()));
  private final List<URI> fetched = new ArrayList<>();
  private final ScriptedAssistant assistant =
      ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
  private Instant now = NOW;
  private final AlexaHttpDoor door =
      AlexaHttpDoor.verifying(
          new AlexaChannel(assistant, Requests.SETTINGS, _ -> {}),
          new AlexaRequestVerifier(
              new SigningCertificates(this::fetch, AMAZON.anchors(), () -> now), () -> now));

  private byte[] fetch(URI url) throws IOException {
    fetched.add(url);
    if (!served.containsKey(url)) {
      throw new IOException("404");
    }
    return served.get(url);
  }

  private Optional<Reason> send(Map<String, String> headers, byte[] body) {
    return switch (door.answer(headers::get, body)) {
      case Answer.Response _ -> Optional.empty();
      case Answer.Refusal(Reason reason) -> Optional.of(reason);
    };
  }

  private static Map<String, String> headers(String url, String signature) {
    return Map.of("SignatureCertChainUrl", url, "Signature-256", signature);
  }

  private Optional<Reason> sendFrom(String url) {
    return send(headers(url, SIGNER.sign(BODY)), BODY);
  }

  private Optional<Reason> sendSignedBy(Authority.Signer signer) {
    served.put(URI.create(URL), signer.pem());
    return send(headers(URL, signer.sign(BODY)), BODY);
  }

  @Test
  void aSignedRequestIsAnswered() {
    assertThat(sendFrom(URL)).isEmpty();
    assertThat(assistant.turns).hasSize(1);
  }

  @Test
  void certificatesAreFetchedOnceAndAgainWhenTheyHaveExpired() {
    var soon = new Authority.Validity(YEAR.from(), NOW.plusSeconds(100));
    assertThat(sendSignedBy(AMAZON.signer(ALEXA, soon))).isEmpty();
    assertThat(sendSignedBy(SIGNER)).contains(Reason.FORGED);
    assertThat(fetched).hasSize(1);
    now = NOW.plusSeconds(100);
    assertThat(sendSignedBy(SIGNER)).isEmpty();
    assertThat(fetched).hasSize(2);
  }

  @Test
  void onlyAFewCertificatesAreKept() {
    for (int round = 0; round < 2; round++) {
      for (int number = 0; number < 20; number++) {
        String url = "https://s3.amazonaws.com/echo.api/cert-" + number + ".pem";
        served.put(URI.create(url), SIGNER.pem());
        assertThat(sendFrom(url)).isEmpty();
      }
    }
    assertThat(fetched).hasSize(40);
  }

  @Test
  void addressesThatMeanTheSameAreAllowed() {
    assertThat(sendFrom("https://s3.amazonaws.com:443/echo.api/echo-api-cert-12.pem")).isEmpty();
    assertThat(sendFrom("https://S3.amazonaws.com/a/../echo.api/echo-api-cert-12.pem")).isEmpty();
    assertThat(sendFrom("HTTPS://s3.amazonaws.com/echo.api/echo-api-cert-12.pem")).isEmpty();
    assertThat(fetched).containsOnly(URI.create(URL));
  }

  @Test
  void otherAddressesAreRefusedAndNeverFetched() {
    List<String> wrong =
        List.of(
            "http://s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
            "https://notamazon.com/echo.api/echo-api-cert-12.pem",
            "https://s3.amazonaws.com.evil.com/echo.api/echo-api-cert-12.pem",
            "https://evil.com@s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
            "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert-12.pem",
            "https://s3.amazonaws.com/invalid.path/echo-api-cert-12.pem",
            "https://s3.amazonaws.com/echo.api/../evil/cert.pem",
            "https://s3.amazonaws.com/echo.api/%2e%2e/evil/cert.pem",
            "https://s3.amazonaws.com/echo.api/%2E%2E%2Fevil/cert.pem",
            "https://s3.amazonaws.com:563/echo.api/echo-api-cert-12.pem",
            "https:echo.api",
            "file:///echo.api/cert.pem",
            "not an address");
    assertThat(wrong)
        .allSatisfy(url -> assertThat(sendFrom(url)).contains(Reason.FOREIGN_CERTIFICATE_URL));
    assertThat(fetched).isEmpty();
    assertThat(assistant.turns).isEmpty();
  }

  @Test
  void aBodyThatWasChangedIsForged() {
    byte[] changed = BODY.clone();
    changed[changed.length - 1] = ' ';
    assertThat(send(headers(URL, SIGNER.sign(BODY)), changed)).contains(Reason.FORGED);
  }

  @Test
  void aSignatureOfAnotherKindIsForged() {
    assertThat(send(headers(URL, "?!"), BODY)).contains(Reason.FORGED);
    assertThat(send(headers(URL, "AAAA"), BODY)).contains(Reason.FORGED);
    assertThat(send(headers(URL, AMAZON.signer(ALEXA, YEAR).sign(BODY)), BODY))
        .contains(Reason.FORGED);
  }

  @Test
  void bothHeadersAreRequired() {
    assertThat(send(Map.of(), BODY)).contains(Reason.UNSIGNED);
    assertThat(send(Map.of("SignatureCertChainUrl", URL), BODY)).contains(Reason.UNSIGNED);
    assertThat(send(Map.of("Signature", SIGNER.sign(BODY)), BODY)).contains(Reason.UNSIGNED);
  }

  @Test
  void aCertificateOutsideItsDatesIsNotTrusted() {
    var past = new Authority.Validity(NOW.minus(Duration.ofDays(9)), NOW.minusSeconds(1));
    var future = new Authority.Validity(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(9)));
    assertThat(sendSignedBy(AMAZON.signer(ALEXA, past))).contains(Reason.UNTRUSTED_CERTIFICATE);
    assertThat(sendSignedBy(AMAZON.signer(ALEXA, future))).contains(Reason.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void aCertificateForAnotherNameIsNotTrusted() {
    assertThat(sendSignedBy(AMAZON.signer("evil.amazonaws.com", YEAR)))
        .contains(Reason.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void aCertificateThatNoTrustedRootVouchesForIsNotTrusted() {
    assertThat(sendSignedBy(Authority.selfSigned())).contains(Reason.UNTRUSTED_CERTIFICATE);
    assertThat(sendSignedBy(new Authority("Other Root").signer(ALEXA, YEAR)))
        .contains(Reason.UNTRUSTED_CERTIFICATE);
    assertThat(sendSignedBy(new Authority("Trusted Root").signer(ALEXA, YEAR)))
        .contains(Reason.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void whatIsNoCertificateIsNotTrusted() {
    served.put(
        URI.create(URL),
        "<html>no such key</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(sendFrom(URL)).contains(Reason.UNTRUSTED_CERTIFICATE);
    served.put(URI.create(URL), new byte[0]);
    assertThat(sendFrom(URL)).contains(Reason.UNTRUSTED_CERTIFICATE);
  }

  @Test
  void aCertificateThatCannotBeFetchedIsOurTrouble() {
    served.clear();
    assertThat(sendFrom(URL)).contains(Reason.CERTIFICATE_UNAVAILABLE);
    assertThat(Reason.CERTIFICATE_UNAVAILABLE)
        .satisfies(it -> assertThat(new Answer.Refusal(it).status()).isEqualTo(503));
  }

  @Test
  void aTimestampMayBe150SecondsOffAndNoMore() {
    for (int seconds : List.of(-150, 150)) {
      now = NOW.plusSeconds(seconds);
      assertThat(sendFrom(URL)).isEmpty();
    }
    for (int seconds : List.of(-151, 151, 3_600)) {
      now = NOW.plusSeconds(seconds);
      assertThat(sendFrom(URL)).contains(Reason.UNTIMELY);
    }
  }

  @Test
  void aRequestWithoutATimestampIsRefused() {
    byte[] body = Requests.event("yes.json", "2026-11-22T10:04:00Z", "yesterday");
    assertThat(send(headers(URL, SIGNER.sign(body)), body)).contains(Reason.UNTIMELY);
  }

  @Test
  void aSignedRequestForAnotherSkillIsRefused() {
    byte[] body = Requests.event("yes.json", "skill.0000", "skill.1111");
    assertThat(send(headers(URL, SIGNER.sign(body)), body)).contains(Reason.WRONG_SKILL);
  }

  @Test
  void loopbackNeedsNoSignature() {
    var local = AlexaHttpDoor.trusting(new AlexaChannel(assistant, Requests.SETTINGS, _ -> {}));
    assertThat(local.answer(_ -> null, BODY).status()).isEqualTo(200);
  }

  @Test
  void thisJavaTrustsSomeRoots() throws Exception {
    assertThat(TrustAnchors.ofThisJava()).hasSizeGreaterThan(20);
  }
}
