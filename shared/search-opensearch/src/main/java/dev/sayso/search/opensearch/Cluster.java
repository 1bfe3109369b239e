package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The cluster's door: sends requests and reads answers. Why no client library:
/// `shared/decisions/0009-opensearch.md`.
final class Cluster implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofMillis(500);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REASON = 300;

  private final HttpClient http;
  private final URI url;
  private final Credentials credentials;

  Cluster(URI url, Credentials credentials) {
    this.url = url;
    this.credentials = credentials;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  static Cluster of(OpenSearchSettings settings) {
    return new Cluster(settings.url(), Credentials.of(settings.access()));
  }

  /// The cluster's answer. One that is no success, or none in time, throws [ClusterException].
  /// Passing troubles are tried again, as often as patience lasts, without a pause: the caller that
  /// can wait has pauses of its own.
  JsonNode ask(Call call, Patience patience) {
    for (int left = patience.tries(); ; left--) {
      try {
        return once(call, patience.each());
      } catch (ClusterException e) {
        if (left <= 1 || !e.isPassing()) {
          throw e;
        }
      }
    }
  }

  /// As [#ask], with one try.
  JsonNode once(Call call, Duration within) {
    var answer = send(call, within);
    if (answer.statusCode() / 100 != 2) {
      throw refusal(call, answer);
    }
    try {
      return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new ClusterException(0, what(call) + " was answered with something but JSON", e);
    }
  }

  boolean exists(String path, Patience patience) {
    try {
      ask(Call.get(path), patience);
      return true;
    } catch (ClusterException e) {
      if (e.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  private HttpResponse<byte[]> send(Call call, Duration within) {
    var running = http.sendAsync(request(call), BodyHandlers.ofByteArray());
    try {
      return running.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      throw new ClusterException(
          0, what(call) + " had no answer within " + within.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new ClusterException(0, what(call) + " failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw new ClusterException(0, what(call) + " was interrupted", e);
    }
  }

  private HttpRequest request(Call call) {
    var uri = URI.create(url + call.path());
    var request = HttpRequest.newBuilder(uri);
    if (call.body().length == 0) {
      request.method(call.method(), BodyPublishers.noBody());
    } else {
      request.method(call.method(), BodyPublishers.ofByteArray(call.body()));
      request.header("Content-Type", call.type());
    }
    credentials.headers(call, uri).forEach(request::setHeader);
    return request.build();
  }

  private static ClusterException refusal(Call call, HttpResponse<byte[]> answer) {
    return new ClusterException(
        answer.statusCode(),
        what(call) + " was answered " + answer.statusCode() + ": " + reason(answer.body()));
  }

  private static String reason(byte[] body) {
    try {
      var error = JSON.readTree(body).path("error");
      var reason = error.path("reason").asText(error.asText(""));
      return reason.substring(0, Math.min(REASON, reason.length()));
    } catch (IOException e) {
      return "no reason given";
    }
  }

  /// Without the query: a path never holds what was said.
  private static String what(Call call) {
    return call.method() + " " + call.path().replaceFirst("\\?.*", "");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
