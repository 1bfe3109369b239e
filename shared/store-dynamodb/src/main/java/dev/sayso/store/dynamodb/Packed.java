package dev.sayso.store.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Figures as bytes, packed: where there are thousands of them, attributes by name would cost
/// several times their size in every read and write. The first byte names the form; one that this
/// release does not know throws [IllegalArgumentException].
final class Packed {

  private Packed() {}

  /// Writes one value.
  interface Writing<T> {
    void write(DataOutput out, T value) throws IOException;
  }

  /// Reads one value.
  interface Reading<T> {
    T read(DataInput in) throws IOException;
  }

  static <T> byte[] write(int form, T value, Writing<T> writing) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(form);
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      writing.write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException("what is written to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  static <T> T read(int form, byte[] bytes, Reading<T> reading) {
    if (bytes.length == 0 || bytes[0] != form) {
      throw new IllegalArgumentException("packed in a form that is not known");
    }
    var packed = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
    try (var in = new DataInputStream(new InflaterInputStream(packed))) {
      return reading.read(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("packed data is damaged", e);
    }
  }

  static <T> void all(DataOutput out, Collection<T> values, Writing<T> writing) throws IOException {
    out.writeInt(values.size());
    for (var value : values) {
      writing.write(out, value);
    }
  }

  static <T> List<T> all(DataInput in, Reading<T> reading) throws IOException {
    int size = in.readInt();
    var values = new ArrayList<T>();
    for (int i = 0; i < size; i++) {
      values.add(reading.read(in));
    }
    return List.copyOf(values);
  }
}
