package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// A product as bytes, the same bytes for equal products. Never price or stock. What is written
/// here may only change together with [SnapshotFormat#NUMBER].
final class Facts {

  private static final int UNSTATED = 0;
  private static final int PIECES = 1;
  private static final int AMOUNT = 2;
  private static final int MULTI = 3;

  private Facts() {}

  static BytesRef write(Product product) {
    try {
      var out = new ByteBuffersDataOutput();
      out.writeString(product.sku().value());
      names(product.names(), out);
      texts(product.category().path(), out);
      packaging(product.packaging(), out);
      details(product.details(), out);
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tells unequal products apart but once in 2⁶⁴ pairs.
  static long digest(BytesRef facts) {
    return StringHelper.murmurhash3_x64_128(facts)[0];
  }

  static Product read(BytesRef facts) {
    try {
      var in = new ByteArrayDataInput(facts.bytes, facts.offset, facts.length);
      var sku = new Sku(in.readString());
      return new Product(
          sku, names(in), new Product.Category(texts(in)), packaging(in), details(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void names(Product.Names names, DataOutput out) throws IOException {
    out.writeString(names.title());
    out.writeString(names.spoken().equals(names.title()) ? "" : names.spoken());
    out.writeString(names.brand());
    texts(names.synonyms(), out);
  }

  private static Product.Names names(DataInput in) throws IOException {
    return new Product.Names(in.readString(), in.readString(), in.readString(), texts(in));
  }

  private static void packaging(Product.Packaging packaging, DataOutput out) throws IOException {
    switch (packaging.pack()) {
      case Pack.Unstated() -> out.writeVInt(UNSTATED);
      case Pack.Pieces(int count, Unit unit) -> {
        out.writeVInt(PIECES);
        out.writeVInt(count);
        out.writeString(unit.word());
      }
      case Pack.Amount(var measure) -> {
        out.writeVInt(AMOUNT);
        measure(measure, out);
      }
      case Pack.Multi(int count, var each) -> {
        out.writeVInt(MULTI);
        out.writeVInt(count);
        measure(each, out);
      }
    }
    out.writeByte((byte) (packaging.byWeight() ? 1 : 0));
    out.writeZInt(packaging.uses().orElse(-1));
  }

  private static Product.Packaging packaging(DataInput in) throws IOException {
    var pack = pack(in);
    var byWeight = in.readByte() == 1;
    int uses = in.readZInt();
    return new Product.Packaging(
        pack, byWeight, uses < 0 ? OptionalInt.empty() : OptionalInt.of(uses));
  }

  private static Pack pack(DataInput in) throws IOException {
    int kind = in.readVInt();
    return switch (kind) {
      case UNSTATED -> new Pack.Unstated();
      case PIECES -> new Pack.Pieces(in.readVInt(), Unit.of(in.readString()));
      case AMOUNT -> new Pack.Amount(measure(in));
      case MULTI -> new Pack.Multi(in.readVInt(), measure(in));
      default -> throw new IOException("no pack is of kind " + kind);
    };
  }

  private static void measure(Measure measure, DataOutput out) throws IOException {
    out.writeString(measure.amount().toString());
    out.writeString(measure.unit().word());
  }

  private static Measure measure(DataInput in) throws IOException {
    return new Measure(new BigDecimal(in.readString()), Unit.of(in.readString()));
  }

  private static void details(Product.Details details, DataOutput out) throws IOException {
    out.writeString(details.description());
    texts(details.substitutes().stream().map(Sku::value).toList(), out);
    rating(details.rating(), out);
    var attributes = new TreeMap<>(details.attributes());
    out.writeVInt(attributes.size());
    for (var attribute : attributes.entrySet()) {
      out.writeString(attribute.getKey());
      texts(attribute.getValue(), out);
    }
    out.writeString(details.soldBy());
  }

  private static Product.Details details(DataInput in) throws IOException {
    return new Product.Details(
        in.readString(),
        texts(in).stream().map(Sku::new).toList(),
        rating(in),
        attributes(in),
        in.readString());
  }

  private static Map<String, List<String>> attributes(DataInput in) throws IOException {
    int count = in.readVInt();
    var attributes = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < count; i++) {
      attributes.put(in.readString(), texts(in));
    }
    return attributes;
  }

  private static void rating(Product.@Nullable Rating rating, DataOutput out) throws IOException {
    out.writeByte((byte) (rating == null ? 0 : 1));
    if (rating != null) {
      out.writeLong(Double.doubleToLongBits(rating.value()));
      out.writeZInt(rating.count());
    }
  }

  private static Product.@Nullable Rating rating(DataInput in) throws IOException {
    return in.readByte() == 0
        ? null
        : new Product.Rating(Double.longBitsToDouble(in.readLong()), in.readZInt());
  }

  private static void texts(List<String> texts, DataOutput out) throws IOException {
    out.writeVInt(texts.size());
    for (var text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> texts(DataInput in) throws IOException {
    int count = in.readVInt();
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readString());
    }
    return texts;
  }
}
