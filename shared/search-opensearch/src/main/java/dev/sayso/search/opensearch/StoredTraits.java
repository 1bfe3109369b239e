package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Traits;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.List;

/// Products as an index has them.
record StoredTraits(Cluster cluster, String index) {

  private static final int AT_ONCE = 500;

  /// Those that are there, each once.
  void of(Stream<Sku> skus, Consumer<Traits> taker) {
    skus.distinct().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> read(some, taker));
  }

  private void read(List<Sku> skus, Consumer<Traits> taker) {
    var body = JsonNodeFactory.instance.objectNode();
    var ids = body.putArray("ids");
    skus.forEach(sku -> ids.add(Documents.id(sku.value())));
    var answer = cluster.ask(Call.post("/" + index + "/_mget", body), Patience.OF_AN_IMPORT);
    for (var document : answer.path("docs")) {
      if (document.path("found").asBoolean()) {
        var source = document.path("_source");
        taker.accept(
            Traits.read(
                new Sku(source.path(Documents.SKU).asText()),
                source.path(Documents.TRAITS).asText()));
      }
    }
  }
}
