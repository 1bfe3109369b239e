package dev.sayso.channel.alexa;

import dev.sayso.channel.Json;
import dev.sayso.channel.Speech;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Says its word by Alexa's Directive API, once a second has passed. Source: "Send the User a
/// Progressive Response". What goes wrong there is of no matter: the answer is still to come.
public final class ProgressiveResponses implements Interim {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LONGEST = 600;

  /// The token of a request goes to Amazon and nowhere else.
  private static final Pattern AMAZON = Pattern.compile("api(\\.[a-z]{2})?\\.amazonalexa\\.com");

  private final Predicate<URI> trusted;
  private final Duration soon;

  /// Made at its first use, which most processes never come to.
  private static final class Http {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  ProgressiveResponses(Predicate<URI> trusted, Duration soon) {
    this.trusted = trusted;
    this.soon = soon;
  }

  public static ProgressiveResponses byAmazon() {
    return new ProgressiveResponses(ProgressiveResponses::isAmazon, SOON);
  }

  static boolean isAmazon(URI endpoint) {
    return "https".equals(endpoint.getScheme())
        && endpoint.getPort() < 0
        && endpoint.getUserInfo() == null
        && endpoint.getHost() != null
        && AMAZON.matcher(endpoint.getHost()).matches();
  }

  @Override
  public Waiting begin(Progress request, String words) {
    var thread = Thread.ofVirtual().start(() -> wait(request, words));
    return thread::interrupt;
  }

  private void wait(Progress request, String words) {
    try {
      Thread.sleep(soon);
      send(request, words);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalArgumentException _) {
      // The answer follows all the same.
    }
  }

  private void send(Progress request, String words) throws IOException, InterruptedException {
    var endpoint = URI.create(request.endpoint());
    if (!trusted.test(endpoint)) {
      return;
    }
    var http =
        HttpRequest.newBuilder(endpoint.resolve("/v1/directives"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + request.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(request, words)))
            .build();
    Http.CLIENT.send(http, BodyHandlers.discarding());
  }

  private static String body(Progress request, String words) {
    var text = new StringWriter();
    try (var json = Json.FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("header");
      json.writeStringField("requestId", request.request());
      json.writeEndObject();
      json.writeObjectFieldStart("directive");
      json.writeStringField("type", "VoicePlayer.Speak");
      json.writeStringField("speech", Speech.ssml(words, LONGEST));
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
