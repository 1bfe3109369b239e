package dev.sayso.dev.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Who may ask `POST /alexa`, over a real socket.
class VerifiedCallersTest {

  @Test
  void unsigned_requests_are_taken_from_this_machine() throws Exception {
    var answer = launch(Callers.TRUSTED);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("outputSpeech");
  }

  @Test
  void unsigned_requests_are_refused_where_callers_are_verified() throws Exception {
    var answer = launch(Callers.VERIFIED);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Signature-256", "SignatureCertChainUrl");
  }

  @Test
  void certificates_from_elsewhere_are_refused_where_callers_are_verified() throws Exception {
    var answer =
        launch(
            Callers.VERIFIED,
            "SignatureCertChainUrl",
            "https://example.com/echo.api/echo-api-cert.pem",
            "Signature-256",
            "c2lnbmVk");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not an address of Alexa's certificates");
  }

  private static HttpResponse<String> launch(Callers callers, String... headers) throws Exception {
    var failures = new ArrayList<Throwable>();
    try (var client = HttpClient.newHttpClient();
        var server = LocalServer.start(Shops.shared(), 0, callers, failures::add)) {
      var body = Files.readString(Shops.home().resolve("events/alexa/launch.json"));
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/alexa"))
              .POST(BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      var answer = client.send(request.build(), BodyHandlers.ofString());
      assertThat(failures).isEmpty();
      return answer;
    }
  }
}
