package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.DueCurve;
import dev.sayso.commerce.replenishment.DueSignals;
import dev.sayso.commerce.replenishment.Outlook;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/// What a household will need, packed. A curve only rises, so its steps are kept, in parts of
/// 10,000: small numbers, of which most take a byte.
final class OutlookCodec {

  private static final int FORM = 1;
  private static final double PARTS = 10_000;

  private OutlookCodec() {}

  static byte[] write(Outlook outlook) {
    return Packed.write(FORM, outlook, OutlookCodec::write);
  }

  static Outlook read(Instant through, byte[] packed) {
    return new Outlook(
        through, Packed.read(FORM, packed, in -> Packed.all(in, OutlookCodec::item)));
  }

  private static void write(DataOutput out, Outlook outlook) throws IOException {
    Packed.all(out, outlook.items(), OutlookCodec::write);
  }

  private static void write(DataOutput out, Outlook.Item item) throws IOException {
    out.writeUTF(item.sku().value());
    out.writeInt((int) item.lastBought().toEpochDay());
    out.writeInt(item.times());
    out.writeInt(item.usualDays());
    int before = 0;
    for (double reached : item.curve().reached()) {
      int now = (int) Math.max(before, Math.round(Math.clamp(reached, 0, 1) * PARTS));
      number(out, now - before);
      before = now;
    }
  }

  private static Outlook.Item item(DataInput in) throws IOException {
    return new Outlook.Item(
        new Sku(in.readUTF()),
        LocalDate.ofEpochDay(in.readInt()),
        in.readInt(),
        in.readInt(),
        curve(in));
  }

  private static DueCurve curve(DataInput in) throws IOException {
    var reached = new double[DueSignals.stretches()];
    int now = 0;
    for (int i = 0; i < reached.length; i++) {
      now += number(in);
      reached[i] = now / PARTS;
    }
    return DueCurve.of(reached);
  }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  private static void number(DataOutput out, int number) throws IOException {
    int left = number;
    while (left > 0x7F) {
      out.writeByte(left & 0x7F | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static int number(DataInput in) throws IOException {
    int number = 0;
    int bits = 0;
    int read;
    do {
      read = in.readUnsignedByte();
      number |= (read & 0x7F) << bits;
      bits += 7;
    } while (read > 0x7F);
    return number;
  }
}
