package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.Tongue;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/// A catalogue of its own on the node of all tests.
record TestCatalog(Cluster cluster, String alias, Tongue tongue) {

  static final Patience PATIENT = new Patience(Duration.ofSeconds(20), 2);

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Layout ONE_COPY = new Layout(1, 0);
  private static final BulkLimits LIMITS = new BulkLimits(20_000, 60_000, 6, Duration.ofMillis(20));

  static TestCatalog fresh(Tongue tongue) {
    return new TestCatalog(LocalNode.cluster(), "shop" + COUNT.incrementAndGet(), tongue);
  }

  TestCatalog through(Cluster other) {
    return new TestCatalog(other, alias, tongue);
  }

  PublishingCatalog publishing() {
    return new PublishingCatalog(cluster, alias, tongue, LIMITS);
  }

  Publication publish(String version, Collection<Product> products) {
    return publishing().publish(version, ONE_COPY, products::stream);
  }

  OpenSearchCatalog search() {
    return new OpenSearchCatalog(cluster, alias, tongue, PATIENT);
  }
}
