package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Products' facts, read from the cluster and remembered: also that a product is not there. Throws
/// [ClusterException] where the cluster does not answer, since a product must not seem gone then.
final class Shelves {

  private final Cluster cluster;
  private final String name;
  private final Patience patience;
  private final Remembered<Sku, Optional<Product>> known = new Remembered<>();

  Shelves(Cluster cluster, String name, Patience patience) {
    this.cluster = cluster;
    this.name = name;
    this.patience = patience;
  }

  /// In the order asked; unknown ones are left out. At most one request, none for what is known.
  List<Product> products(Collection<Sku> skus) {
    var found = new LinkedHashMap<Sku, Optional<Product>>();
    skus.forEach(sku -> known.find(sku).ifPresent(product -> found.put(sku, product)));
    var unknown = skus.stream().filter(sku -> !found.containsKey(sku)).distinct().toList();
    if (!unknown.isEmpty()) {
      var read = read(unknown);
      read.forEach(known::put);
      found.putAll(read);
    }
    return skus.stream()
        .flatMap(sku -> found.getOrDefault(sku, Optional.empty()).stream())
        .toList();
  }

  /// What a query finds, in its order.
  List<Product> found(ObjectNode query) {
    var path = "/" + name + "/_search?filter_path=hits.hits._source";
    var products =
        cluster
            .ask(Call.post(path, query), patience)
            .at("/hits/hits")
            .valueStream()
            .map(hit -> Facts.read(hit.at("/_source/" + Documents.FACTS)))
            .toList();
    products.forEach(product -> known.put(product.sku(), Optional.of(product)));
    return products;
  }

  void forget() {
    known.clear();
  }

  /// From the cluster, whatever is remembered.
  Map<Sku, Optional<Product>> read(List<Sku> skus) {
    var body = JsonNodeFactory.instance.objectNode();
    var ids = body.putArray("ids");
    skus.forEach(sku -> ids.add(Documents.id(sku.value())));
    var path = "/" + name + "/_mget?_source=" + Documents.FACTS;
    var documents = cluster.ask(Call.post(path, body), patience).path("docs");
    var read = new LinkedHashMap<Sku, Optional<Product>>();
    for (int i = 0; i < skus.size(); i++) {
      var document = documents.path(i);
      read.put(
          skus.get(i),
          document.path("found").asBoolean()
              ? Optional.of(Facts.read(document.at("/_source/" + Documents.FACTS)))
              : Optional.empty());
    }
    return read;
  }
}
