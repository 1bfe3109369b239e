package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.CountedWords;
import dev.sayso.search.Tongue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.MMapDirectory;

/// Opens an index: one made in memory, or the files of a snapshot, mapped.
final class Opening {

  private Opening() {}

  static CatalogIndex of(Collection<Product> products, Locale language) {
    var tongue = Tongue.of(language);
    var directory = new ByteBuffersDirectory();
    try (var filler = new IndexFiller(directory, tongue, new CountedWords(products, tongue))) {
      for (var product : products) {
        filler.add(product);
      }
      filler.merge(true);
      filler.commit(Map.of());
      return CatalogIndex.open(directory, tongue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CatalogIndex of(Path folder) throws IOException {
    var language =
        SnapshotFormat.language(folder)
            .orElseThrow(() ->
                new IOException(
                    folder + " holds no catalogue that can be read here; import it again"));
    return CatalogIndex.open(new MMapDirectory(folder), Tongue.of(language));
  }
}
