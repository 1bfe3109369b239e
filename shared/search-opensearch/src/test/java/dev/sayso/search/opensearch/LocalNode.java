package dev.sayso.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/// A real OpenSearch node in this process, started once and left running for all tests.
final class LocalNode {

  private static final LocalNode RUNNING = new LocalNode();

  private final OpenSearchRunner runner = new OpenSearchRunner();
  private final URI url;

  private LocalNode() {
    var folder = folder();
    runner.onBuild((_, settings) -> {
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", "0");
      settings.put("transport.port", "0");
      settings.put("discovery.type", "single-node");
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
    });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(folder.toString())
            .clusterName("sayso-tests")
            .numOfNode(1)
            .disableESLogger());
    var door = runner.node().injector().getInstance(HttpServerTransport.class);
    url = URI.create("http://" + door.boundAddress().publishAddress());
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  static URI url() {
    return RUNNING.url;
  }

  static Cluster cluster() {
    return new Cluster(url(), (_, _) -> java.util.Map.of());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "node");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    try {
      runner.close();
      runner.clean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
