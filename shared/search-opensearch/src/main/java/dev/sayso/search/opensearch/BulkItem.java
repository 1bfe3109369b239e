package dev.sayso.search.opensearch;

import java.io.ByteArrayOutputStream;
import java.util.Collection;

/// One document of a bulk request, or its removal, as lines.
record BulkItem(String id, byte[] target, byte[] document) {

  int size() {
    return target.length + document.length;
  }

  static byte[] lines(Collection<BulkItem> items) {
    var lines = new ByteArrayOutputStream(items.stream().mapToInt(BulkItem::size).sum());
    for (var item : items) {
      lines.writeBytes(item.target());
      lines.writeBytes(item.document());
    }
    return lines.toByteArray();
  }
}
