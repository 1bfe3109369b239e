package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpsCertificateFetcherTest {
  private final HttpsCertificateFetcher fetcher = new HttpsCertificateFetcher();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/good", 200, 100);
    serve("/huge", 200, 100_000);
    serve("/missing", 404, 10);
    serve("/moved", 302, 10);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(String path, int status, int size) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/good");
          exchange.sendResponseHeaders(status, size);
          exchange.getResponseBody().write(new byte[size]);
          exchange.close();
        });
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void fetchesWhatIsThere() throws IOException {
    assertThat(fetcher.fetch(url("/good"))).hasSize(100);
  }

  @Test
  void whatIsTooLargeOrMissingOrMovedIsNotFetched() {
    for (String path : new String[] {"/huge", "/missing", "/moved"}) {
      assertThatThrownBy(() -> fetcher.fetch(url(path))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whereNobodyAnswersNothingIsFetched() {
    server.stop(0);
    assertThatThrownBy(() -> fetcher.fetch(url("/good"))).isInstanceOf(IOException.class);
  }
}
