package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressiveResponsesTest {

  private static final String AMAZON = "https://api.amazonalexa.com";

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI()
                    + " "
                    + exchange.getRequestHeaders().getFirst("Authorization")
                    + " "
                    + body);
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private byte[] request() {
    return Requests.event("reorder.json", AMAZON, endpoint());
  }

  private AlexaChannel channel(ScriptedAssistant assistant, Duration soon) {
    var interim = new ProgressiveResponses(_ -> true, soon);
    return new AlexaChannel(
        assistant, Requests.SETTINGS, _ -> {}, AlexaServices.NONE.with(interim));
  }

  /// Answers once the word was said.
  private ScriptedAssistant slow() {
    return new ScriptedAssistant(_ -> {
      try {
        var said = heard.poll(30, TimeUnit.SECONDS);
        return ScriptedAssistant.asking(said == null ? "nothing was said" : said);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void while_an_answer_takes_its_time_a_word_is_said() {
    var answer = channel(slow(), Duration.ofMillis(1)).answer(request());
    var words = AmazonModel.words(AmazonModel.response(answer.body()).getOutputSpeech());
    assertThat(words)
        .contains(
            "POST /v1/directives Bearer not-a-token",
            "VoicePlayer.Speak",
            "One moment, checking.",
            "amzn1.echo-api.request.00000000-0000-4000-8000-000000000002");
  }

  @Test
  void an_answer_that_comes_soon_comes_alone() throws InterruptedException {
    var quick = ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
    channel(quick, Duration.ofMillis(200)).answer(request());
    assertThat(heard.poll(600, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void where_it_cannot_be_said_the_answer_comes_all_the_same() {
    var nowhere = Requests.event("reorder.json", AMAZON, "http://127.0.0.1:1");
    var quick = ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
    assertThat(channel(quick, Duration.ZERO).answer(nowhere).status()).isEqualTo(200);
    var nonsense = Requests.event("reorder.json", AMAZON, "no address at all");
    assertThat(channel(quick, Duration.ZERO).answer(nonsense).status()).isEqualTo(200);
  }

  @Test
  void a_request_without_a_token_and_a_closed_session_are_not_spoken_into() {
    var quick = ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));
    channel(quick, Duration.ZERO)
        .answer(Requests.event("reorder.json", "apiAccessToken", "somethingElse"));
    channel(quick, Duration.ZERO).answer(Requests.event("session-ended.json"));
    assertThat(heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.amazonalexa.com",
        "https://api.eu.amazonalexa.com",
        "https://api.fe.amazonalexa.com"
      })
  void the_token_goes_to_amazon(String endpoint) {
    assertThat(ProgressiveResponses.isAmazon(URI.create(endpoint))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.amazonalexa.com",
        "https://api.amazonalexa.com.evil.example",
        "https://evil.example/api.amazonalexa.com",
        "https://api.amazonalexa.com@evil.example",
        "https://api.amazonalexa.com:8443",
        "https://127.0.0.1",
        "api.amazonalexa.com"
      })
  void and_to_nobody_else(String endpoint) {
    assertThat(ProgressiveResponses.isAmazon(URI.create(endpoint))).isFalse();
  }
}
