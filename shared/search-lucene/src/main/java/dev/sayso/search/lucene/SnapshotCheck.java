package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.SpokenSearch;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;

/// Looks whether an index is fit to serve: it is readable to the last byte, holds as many products
/// as it should, each once, and finds a sample of them by what they are called.
final class SnapshotCheck {

  private static final int SAMPLES = 50;

  /// So many of the samples may stay unfound: there are titles that nobody can say.
  private static final int UNFOUND = 5;

  /// A hit that covers this much of the title is as good as the product itself: many are called the
  /// same.
  private static final double AS_GOOD = 0.95;

  private static final int LOOKED_AT = 50;

  private SnapshotCheck() {}

  static void check(CatalogIndex index, int products) throws IOException {
    for (var leaf : index.reader().leaves()) {
      leaf.reader().checkIntegrity();
    }
    count(index, products);
    find(index);
  }

  private static void count(CatalogIndex index, int products) throws IOException {
    if (index.products() != products) {
      throw new SnapshotRefused(
          "the new index has " + index.products() + " products where it should have " + products);
    }
    var skus = MultiTerms.getTerms(index.reader(), Documents.SKU);
    boolean isWhole = !index.reader().hasDeletions() && index.reader().leaves().size() == 1;
    if (skus != null && isWhole && skus.size() < products) {
      throw new SnapshotRefused(
          products - skus.size() + " products of the new index have the sku of another");
    }
  }

  private static void find(CatalogIndex index) throws IOException {
    int docs = index.reader().maxDoc();
    int step = Math.max(1, docs / SAMPLES);
    int unfound = 0;
    int asked = 0;
    for (int doc = step / 2; doc < docs; doc += step) {
      if (isLive(index, doc)) {
        asked++;
        unfound += isFound(index, index.product(doc)) ? 0 : 1;
      }
    }
    if (unfound * SAMPLES > UNFOUND * Math.max(asked, SAMPLES)) {
      throw new SnapshotRefused(
          unfound + " of " + asked + " products are not found by their titles in the new index");
    }
  }

  private static boolean isLive(CatalogIndex index, int doc) {
    return index.reader().leaves().stream()
        .filter(leaf -> doc >= leaf.docBase && doc < leaf.docBase + leaf.reader().maxDoc())
        .allMatch(leaf -> isLive(leaf, doc - leaf.docBase));
  }

  private static boolean isLive(LeafReaderContext leaf, int doc) {
    var live = leaf.reader().getLiveDocs();
    return live == null || live.get(doc);
  }

  private static boolean isFound(CatalogIndex index, Product product) throws IOException {
    var query = new SearchQuery(product.names().title(), LOOKED_AT);
    var said = index.spoken().heard(query.text());
    if (said.isEmpty()) {
      return true;
    }
    var candidates = index.candidates(said.get(), query, SpokenSearch.LOOKED_AT);
    return index.spoken().rank(said.get(), candidates, LOOKED_AT).stream()
        .anyMatch(hit -> hit.sku().equals(product.sku()) || hit.match() >= AS_GOOD);
  }
}
