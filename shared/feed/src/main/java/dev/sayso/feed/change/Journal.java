package dev.sayso.feed.change;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.IntConsumer;

/// The prices and stock that go with a version of the catalogue, written down before that version
/// is published: whoever finds the journal beside its version finishes the work.
final class Journal implements AutoCloseable {

  private static final int MAGIC = 0x534A4E31;
  private static final byte OFFER = 1;
  private static final byte GONE = 2;
  private static final byte END = 3;
  private static final int CHUNK = 1_000;

  private final Path draft;
  private final Path file;
  private final DataOutputStream out;
  private int entries;

  private Journal(Path draft, Path file, DataOutputStream out) {
    this.draft = draft;
    this.file = file;
    this.out = out;
  }

  static Journal draft(Path file, Currency currency, Instant asOf) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".draft");
    var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16));
    out.writeInt(MAGIC);
    out.writeUTF(currency.getCurrencyCode());
    out.writeUTF(asOf.toString());
    return new Journal(draft, file, out);
  }

  void offer(Sku sku, long price, int stock) throws IOException {
    out.writeByte(OFFER);
    out.writeUTF(sku.value());
    out.writeLong(price);
    out.writeInt(stock);
    entries++;
  }

  void gone(Sku sku) throws IOException {
    out.writeByte(GONE);
    out.writeUTF(sku.value());
    entries++;
  }

  int entries() {
    return entries;
  }

  /// From here on it counts: it is on the disk, under its name. `version` is the catalogue that it
  /// goes with.
  void commit(String version) throws IOException {
    out.writeByte(END);
    out.writeUTF(version);
    out.close();
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Throws away what was not committed.
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(draft);
  }

  /// The version that the journal in this file belongs to; empty where there is none.
  static String version(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (var entries = new Entries(file)) {
      while (entries.next()) {
        // Only what stands behind the last one is of interest.
      }
      return entries.in.readUTF();
    } catch (EOFException _) {
      return "";
    }
  }

  /// Writes what it says to the book; `done` hears how many entries are. The file stays.
  static void apply(Path file, OfferBook book, IntConsumer done) throws IOException {
    try (var entries = new Entries(file)) {
      var offers = new ArrayList<Offer>();
      var gone = new ArrayList<Sku>();
      int count = 0;
      while (entries.next()) {
        var sku = new Sku(entries.sku);
        if (entries.kind == OFFER) {
          var price = new Money(entries.price, entries.currency);
          offers.add(new Offer(sku, price, entries.stock, entries.asOf));
        } else {
          gone.add(sku);
        }
        count++;
        if (offers.size() + gone.size() == CHUNK) {
          flush(book, offers, gone);
          done.accept(count);
        }
      }
      flush(book, offers, gone);
      done.accept(count);
    }
  }

  /// Goes through a journal's entries.
  private static final class Entries implements AutoCloseable {

    private final DataInputStream in;
    private final Currency currency;
    private final Instant asOf;
    private byte kind;
    private String sku = "";
    private long price;
    private int stock;

    Entries(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " is no journal of an import");
      }
      currency = Currency.getInstance(in.readUTF());
      asOf = Instant.parse(in.readUTF());
    }

    boolean next() throws IOException {
      kind = in.readByte();
      if (kind == END) {
        return false;
      }
      sku = in.readUTF();
      if (kind == OFFER) {
        price = in.readLong();
        stock = in.readInt();
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static void flush(OfferBook book, List<Offer> offers, List<Sku> gone) {
    if (!offers.isEmpty()) {
      book.write(List.copyOf(offers));
    }
    if (!gone.isEmpty()) {
      book.remove(List.copyOf(gone));
    }
    offers.clear();
    gone.clear();
  }
}
