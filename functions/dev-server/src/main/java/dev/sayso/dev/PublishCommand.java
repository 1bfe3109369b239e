package dev.sayso.dev;

import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.search.opensearch.ClusterException;
import dev.sayso.search.opensearch.Layout;
import dev.sayso.search.opensearch.OpenSearchSettings;
import dev.sayso.search.opensearch.Publication;
import dev.sayso.search.opensearch.PublishingCatalog;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso catalog publish`: puts the catalogue that was imported on the search cluster.
@Command(
    name = "publish",
    description =
        "Put the shop's catalogue on the search cluster that SEARCH_OPENSEARCH_URL names.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "SEARCH_OPENSEARCH_INDEX is its name there (default: sayso). Amazon's clusters know you by your",
      "AWS credentials, others by the secret SEARCH_OPENSEARCH_SECRET. What was searched before is",
      "searched until the new version is there and checked."
    })
final class PublishCommand implements Callable<Integer> {

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss").withZone(ZoneOffset.UTC);

  private final Terminal terminal;

  @Option(
      names = "--shards",
      paramLabel = "N",
      defaultValue = "1",
      description = "Parts of the index, one for every ten million products (default: 1).")
  private int shards;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "1",
      description = "Copies of each part besides the first (default: 1).")
  private int replicas;

  @Mixin private DataOption data = new DataOption();

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var settings = settings();
    var layout = layout();
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home());
        var cluster = PublishingCatalog.to(settings, shop.shop().terms().locales().getFirst())) {
      if (shop.isEmpty()) {
        throw Trouble.badInput("there is no catalogue yet; run ./sayso catalog import FILE first");
      }
      var version = VERSION.format(Instant.now());
      return switch (publish(cluster, version, layout, shop)) {
        case Publication.Live live -> {
          terminal.say("published " + live.products() + " products as version " + version);
          yield 0;
        }
        case Publication.Refused refused ->
            throw Trouble.failed(
                "nothing was published, what was searched still is: "
                    + String.join("; ", refused.reasons()));
      };
    } catch (ClusterException e) {
      throw Trouble.failed(
          settings.url()
              + ": "
              + e.getMessage()
              + "; what was searched before still is; check the address and your rights there");
    }
  }

  /// The products are read twice.
  private Publication publish(
      PublishingCatalog cluster, String version, Layout layout, LocalShop shop) {
    var done = new AtomicLong();
    try (var progress = new Progress("publishing", 2L * shop.catalog().size(), terminal.err())) {
      return cluster.publish(
          version,
          layout,
          () -> shop.catalog().every().peek(_ -> progress.at(done.incrementAndGet())));
    }
  }

  private static OpenSearchSettings settings() {
    try {
      return OpenSearchSettings.from(System.getenv())
          .orElseThrow(() ->
              Trouble.badInput(
                  OpenSearchSettings.URL
                      + " is not set; set it to the cluster's address, as https://search.example.com"));
    } catch (IllegalArgumentException e) {
      throw Trouble.badInput(String.valueOf(e.getMessage()));
    }
  }

  private Layout layout() {
    try {
      return new Layout(shards, replicas);
    } catch (IllegalArgumentException e) {
      throw Trouble.badInput("--shards takes 1 or more, --replicas 0 or more");
    }
  }
}
