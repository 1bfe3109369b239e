package dev.sayso.dev.bench.turns;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.LongSupplier;

/// `POST /alexa` of the local server. `broken` tells how many turns ended in an apology.
record HttpWay(HttpClient client, URI door, LongSupplier broken) implements Way {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public boolean answers(byte[] request) throws IOException, InterruptedException {
    long before = broken.getAsLong();
    var post =
        HttpRequest.newBuilder(door)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    var response = client.send(post, HttpResponse.BodyHandlers.ofByteArray());
    return response.statusCode() == 200 && broken.getAsLong() == before;
  }
}
