package dev.sayso.assembly;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.opensearch.OpenSearchCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The catalogue on a search cluster. New versions are noticed by themselves.
public final class ClusterCatalog implements ShopCatalog {

  private final OpenSearchCatalog cluster;

  /// Asks the cluster ahead of the first turn, and serves all the same where it does not answer.
  public ClusterCatalog(OpenSearchCatalog cluster) {
    this.cluster = cluster;
    cluster.prime();
  }

  @Override
  public void refresh() {
    cluster.prime();
  }

  @Override
  public Optional<Product> product(Sku sku) {
    return cluster.product(sku);
  }

  @Override
  public List<Product> products(Collection<Sku> skus) {
    return cluster.products(skus);
  }

  @Override
  public int size() {
    return cluster.size();
  }

  @Override
  public List<Product> named(String spoken) {
    return cluster.named(spoken);
  }

  @Override
  public List<Product> ofBrand(String brand, Product.Category category) {
    return cluster.ofBrand(brand, category);
  }

  @Override
  public List<Product> replacing(Sku gone) {
    return cluster.replacing(gone);
  }

  @Override
  public List<Product> alike(Product product, int most) {
    return cluster.alike(product, most);
  }

  @Override
  public List<SearchHit> search(SearchQuery query) {
    return cluster.search(query);
  }

  @Override
  public Optional<List<SearchHit>> answer(SearchQuery query) {
    return cluster.answer(query);
  }

  @Override
  public boolean knowsPhrase(String phrase) {
    return cluster.knowsPhrase(phrase);
  }

  @Override
  public boolean knowsItem(String phrase) {
    return cluster.knowsItem(phrase);
  }

  @Override
  public boolean sells(String phrase) {
    return cluster.sells(phrase);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
