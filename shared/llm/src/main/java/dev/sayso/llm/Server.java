package dev.sayso.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The server that runs the model. A request that is not answered in time is cancelled.
final class Server {

  private static final long LARGEST = 64L * 1024;
  private static final int TOO_MANY = 429;
  private static final int TIMED_OUT = 408;

  private final URI url;
  private final Wire wire;
  private final Credentials credentials;
  private final HttpClient client;

  Server(URI url, Wire wire, Credentials credentials) {
    this.url = url;
    this.wire = wire;
    this.credentials = credentials;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  static Server of(LlmSettings settings) {
    return new Server(settings.url(), Wire.of(settings), Credentials.of(settings));
  }

  /// Makes a request and sends it to nobody.
  void prime(Prompt prompt) {
    wire.call(prompt);
  }

  Answered ask(Prompt prompt, Duration within) {
    var pending =
        client.sendAsync(
            request(wire.call(prompt), within),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return read(pending.get(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return new Answered.Late();
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof HttpTimeoutException
          ? new Answered.Late()
          : new Answered.Down();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answered.Late();
    } finally {
      pending.cancel(true);
    }
  }

  private HttpRequest request(Call call, Duration within) {
    var address = URI.create(url + call.path());
    var request =
        HttpRequest.newBuilder(address)
            .timeout(within)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    credentials.headers(call, address).forEach(request::setHeader);
    return request.build();
  }

  private Answered read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == TOO_MANY || status == TIMED_OUT || status >= 500) {
      return new Answered.Down();
    }
    if (status != 200) {
      return new Answered.Refused(status);
    }
    try {
      return new Answered.With(wire.read(json(response.body())));
    } catch (NonsenseException _) {
      return new Answered.Nonsense();
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return Wire.JSON.readTree(body);
    } catch (JsonProcessingException _) {
      throw new NonsenseException("no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
