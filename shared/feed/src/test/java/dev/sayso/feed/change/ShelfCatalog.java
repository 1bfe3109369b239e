package dev.sayso.feed.change;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A shop in memory: versions of its catalogue, and its prices. It breaks down where it is told to.
final class ShelfCatalog implements OfferBook {

  String version = "";
  Map<Sku, Product> products = new HashMap<>();
  final Map<Sku, Offer> offers = new HashMap<>();
  final List<String> writes = new ArrayList<>();
  String breaksAt = "";

  void breakAt(String place) {
    if (place.equals(breaksAt)) {
      throw new IllegalStateException("broken at " + place);
    }
  }

  @Override
  public void write(Collection<Offer> some) {
    some.forEach(offer -> {
      offers.put(offer.sku(), offer);
      writes.add(offer.sku().value());
      breakAt("offers");
    });
  }

  @Override
  public void remove(Collection<Sku> skus) {
    skus.forEach(offers::remove);
    breakAt("gone");
  }

  NextCatalog next() {
    return new Next();
  }

  private final class Next implements NextCatalog {

    private final Map<Sku, Product> made = new HashMap<>(products);
    private final Set<Sku> seen = new HashSet<>();
    private boolean finished;

    @Override
    public String version() {
      return version + "+";
    }

    @Override
    public int before() {
      return products.size();
    }

    @Override
    public Change compare(Product product) {
      breakAt("reading");
      seen.add(product.sku());
      var before = products.get(product.sku());
      if (before == null) {
        return Change.ADDED;
      }
      return before.equals(product) ? Change.UNCHANGED : Change.CHANGED;
    }

    @Override
    public Change put(Product product) {
      var change = compare(product);
      made.put(product.sku(), product);
      return change;
    }

    @Override
    public void keep(Sku sku) {
      seen.add(sku);
    }

    @Override
    public Stream<Sku> unseen() {
      return products.keySet().stream().filter(sku -> !seen.contains(sku));
    }

    @Override
    public void remove(Sku sku) {
      made.remove(sku);
    }

    @Override
    public void finish() {
      breakAt("finish");
      finished = true;
    }

    @Override
    public void publish() throws IOException {
      breakAt("publish");
      if (!finished) {
        throw new IOException("not finished");
      }
      products = made;
      version = version();
      breakAt("published");
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
