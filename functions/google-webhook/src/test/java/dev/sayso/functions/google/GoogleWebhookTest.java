package dev.sayso.functions.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.assembly.Freshness;
import dev.sayso.channel.Journal;
import dev.sayso.channel.Json;
import dev.sayso.channel.google.Answer.Reason;
import dev.sayso.channel.google.CallerCheck;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Prompt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Events of an HTTP API in, and what it is told to answer out.
class GoogleWebhookTest {
  private static final Path EVENTS = Path.of("../../events/google");

  private final List<Turn> turns = new ArrayList<>();
  private final List<GoogleRequest> checked = new ArrayList<>();
  private Optional<Reason> complaint = Optional.empty();
  private GoogleWebhookHandler webhook;

  @BeforeEach
  void open() {
    CallerCheck check =
        request -> {
          checked.add(request);
          return complaint;
        };
    webhook =
        new GoogleWebhookHandler(
            this::reply,
            GoogleSettings.of(List.of(Locale.US)),
            new Callers(check, check),
            new GoogleWebhookHandler.Upkeep(() -> {}, Optional::empty));
  }

  private Reply reply(Turn turn) {
    turns.add(turn);
    return new Reply(
        Prompt.of("Order it?"),
        Optional.empty(),
        true,
        new Expectation.Nothing(),
        Interpretation.of(new Intent.Help()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Json send(String event) throws IOException {
    var out = new ByteArrayOutputStream();
    webhook.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
    return Json.read(out.toByteArray());
  }

  private Json post(String path, String recorded) throws IOException {
    return send(event(path, Files.readAllBytes(EVENTS.resolve(recorded))));
  }

  private static String event(String path, byte[] body) {
    return """
    {"version":"2.0","routeKey":"POST %1$s","rawPath":"%1$s","rawQueryString":"",
     "headers":{"content-type":"application/json","Authorization":"Bearer a.b.c"},
     "requestContext":{"domainName":"abc.execute-api.us-east-1.amazonaws.com","stage":"$default",
       "http":{"method":"POST","path":"%1$s"}},
     "isBase64Encoded":true,"body":"%2$s"}
    """
        .formatted(path, Base64.getEncoder().encodeToString(body));
  }

  private static Json body(Json response) throws IOException {
    return Json.read(response.at("body").text().orElseThrow().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void dialogflowIsAnswered() throws IOException {
    var response = post("/google/dialogflow-cx", "cx-call-reorder.json");
    assertThat(response.at("statusCode").number()).contains(200);
    assertThat(response.at("headers", "content-type").text().orElse("")).contains("json");
    assertThat(body(response).at("fulfillmentResponse", "messages").items()).hasSize(2);
    assertThat(turns).hasSize(1);
  }

  @Test
  void theEventsForSamLocalAreWhatTheHttpApiSends() throws IOException {
    try (var events = Files.list(Path.of("../../events/google-http"))) {
      for (var event : events.toList()) {
        assertThat(send(Files.readString(event)).at("statusCode").number()).contains(200);
      }
    }
    assertThat(turns).hasSize(3);
  }

  @Test
  void theTokenMustBeForThisAddressOrHost() throws IOException {
    post("/google/dialogflow-cx", "cx-call-reorder.json");
    var host = "https://abc.execute-api.us-east-1.amazonaws.com";
    assertThat(checked.getLast().addresses())
        .containsExactlyInAnyOrder(host, host + "/google/dialogflow-cx");
    assertThat(checked.getLast().headers().apply("authorization")).isEqualTo("Bearer a.b.c");
  }

  @Test
  void actionsIsAnsweredAlsoWithAHandlerInItsAddress() throws IOException {
    for (var path : List.of("/google/actions", "/google/actions:yes")) {
      var response = post(path, "actions-yes.json");
      assertThat(body(response).at("prompt", "firstSimple", "text").text()).contains("Order it?");
    }
    assertThat(turns).hasSize(2);
  }

  @Test
  void whoIsTurnedAwayHearsWhyAndNothingIsDone() throws IOException {
    complaint = Optional.of(Reason.WRONG_AUDIENCE);
    var response = post("/google/dialogflow-cx", "cx-call-yes.json");
    assertThat(response.at("statusCode").number()).contains(403);
    assertThat(body(response).at("error").text()).isPresent();
    assertThat(turns).isEmpty();
  }

  @Test
  void elsewhereIsNothing() throws IOException {
    var response = post("/google/other", "cx-call-yes.json");
    assertThat(response.at("statusCode").number()).contains(404);
    assertThat(turns).isEmpty();
  }

  @Test
  void plainBodiesAreReadToo() throws IOException {
    var request = Files.readString(EVENTS.resolve("cx-call-yes.json"));
    var escaped = request.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    var response = send("{\"rawPath\":\"/google/dialogflow-cx\",\"body\":\"" + escaped + "\"}");
    assertThat(response.at("statusCode").number()).contains(200);
  }

  @Test
  void whatIsNoEventIsRefused() throws IOException {
    for (var event :
        List.of(
            "",
            "{}",
            "[1]",
            "{\"rawPath\":7}",
            "{\"rawPath\":\"/x\",\"isBase64Encoded\":true,\"body\":\"%\"}")) {
      assertThat(send(event).at("statusCode").number()).as(event).contains(400);
    }
    assertThat(send("x".repeat(3_000_000)).at("statusCode").number()).contains(413);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    var response = send(event("/google/dialogflow-cx", new byte[300_000]));
    assertThat(response.at("statusCode").number()).contains(413);
  }

  @Test
  void theSecretIsReadAgainAfterFiveMinutes() {
    var now = new java.util.concurrent.atomic.AtomicReference<>(java.time.Instant.EPOCH);
    var secrets = new ArrayList<>(List.of("first", "second"));
    var secret = new WebhookSecret(secrets::removeFirst, now::get);
    assertThat(secret.get()).isEqualTo("first");
    now.set(java.time.Instant.EPOCH.plusSeconds(299));
    assertThat(secret.get()).isEqualTo("first");
    now.set(java.time.Instant.EPOCH.plusSeconds(300));
    assertThat(secret.get()).isEqualTo("second");
    now.set(java.time.Instant.EPOCH.plusSeconds(900));
    assertThatThrownBy(secret::get).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aTurnOfNobodyIsInTheSnapshotAndTheCatalogueIsReadAfterIt() throws Exception {
    var settings = GoogleSettings.of(List.of(Locale.US));
    var doors =
        new Doors(
            this::reply,
            settings,
            new Callers(_ -> Optional.empty(), _ -> Optional.empty()),
            _ -> {});
    var looked = new CountDownLatch(1);
    var clock = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
    var freshness = new Freshness(looked::countDown, _ -> {}, clock);
    var failed = new ArrayList<Journal.Entry>();
    var snapStart =
        new SnapStart(
            doors,
            settings,
            () -> {
              throw new IllegalStateException("the cluster is asleep");
            },
            freshness,
            failed::add);
    snapStart.beforeCheckpoint(null);
    assertThat(turns).isNotEmpty().allMatch(turn -> turn.id().startsWith("priming-"));
    assertThat(failed).hasSize(1);
    freshness.turn();
    assertThat(looked.getCount()).isEqualTo(1);
    snapStart.afterRestore(null);
    freshness.turn();
    assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
