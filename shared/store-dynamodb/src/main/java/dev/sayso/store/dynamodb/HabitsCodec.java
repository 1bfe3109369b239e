package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Decays;
import dev.sayso.commerce.replenishment.Gaps;
import dev.sayso.commerce.replenishment.ProductHabit;
import dev.sayso.commerce.replenishment.ProductHabit.Amount;
import dev.sayso.commerce.replenishment.ProductHabit.Spot;
import dev.sayso.commerce.replenishment.ShopperHabits.State;
import dev.sayso.commerce.replenishment.Trips;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Habits, packed. Figures are kept as they are, to the last bit, so that habits go on from what
/// was read as from what was written.
final class HabitsCodec {

  private static final int FORM = 1;

  /// An item may have 400 KB; the rest of it is small.
  private static final int MOST_BYTES = 390_000;

  /// What is true of every product that was bought on one day only.
  private static final Decays ONCE = Decays.NONE.plusOne();

  private HabitsCodec() {}

  /// Should the products not fit, those are left out that were not bought for longest.
  static byte[] write(State state) {
    var packed = Packed.write(FORM, state, HabitsCodec::write);
    int products = state.products().size();
    return packed.length <= MOST_BYTES
        ? packed
        : write(
            new State(
                state.trips(),
                state.products().subList(products / 4 + 1, products),
                state.basket(),
                state.before(),
                state.ids()));
  }

  static State read(byte[] packed) {
    return Packed.read(FORM, packed, HabitsCodec::state);
  }

  private static void write(DataOutput out, State state) throws IOException {
    write(out, state.trips());
    Packed.all(out, state.products(), HabitsCodec::write);
    Packed.all(out, state.basket(), HabitsCodec::write);
    Packed.all(out, state.before(), HabitsCodec::write);
    Packed.all(out, state.ids(), DataOutput::writeUTF);
  }

  private static State state(DataInput in) throws IOException {
    return new State(
        trips(in),
        Packed.all(in, HabitsCodec::habit),
        Packed.all(in, HabitsCodec::sku),
        Packed.all(in, HabitsCodec::sku),
        Packed.all(in, DataInput::readUTF));
  }

  private static void write(DataOutput out, Trips trips) throws IOException {
    out.writeInt(trips.orders());
    out.writeInt(trips.firstDay());
    out.writeInt(trips.lastDay());
    write(out, trips.gaps());
    write(out, trips.decays());
    doubles(out, trips.size().products(), trips.size().last());
    doubles(out, trips.size().fresh(), trips.size().total());
    Packed.all(out, trips.week(), DataOutput::writeDouble);
  }

  private static Trips trips(DataInput in) throws IOException {
    return new Trips(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        gaps(in),
        decays(in),
        new Trips.Size(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
        Packed.all(in, DataInput::readDouble));
  }

  private static void write(DataOutput out, ProductHabit habit) throws IOException {
    write(out, habit.sku());
    out.writeInt(habit.times());
    var amount = habit.amount();
    doubles(out, amount.packs(), amount.lastPacks(), amount.place());
    write(out, habit.first());
    write(out, habit.last());
    boolean once =
        habit.decays().equals(ONCE)
            && habit.days().equals(Gaps.NONE)
            && habit.orders().equals(Gaps.NONE);
    out.writeBoolean(once);
    if (!once) {
      write(out, habit.decays());
      write(out, habit.days());
      write(out, habit.orders());
    }
  }

  private static ProductHabit habit(DataInput in) throws IOException {
    var sku = sku(in);
    int times = in.readInt();
    var amount = new Amount(in.readDouble(), in.readDouble(), in.readDouble());
    var first = spot(in);
    var last = spot(in);
    boolean once = in.readBoolean();
    return new ProductHabit(
        sku,
        times,
        amount,
        first,
        last,
        once ? ONCE : decays(in),
        once ? Gaps.NONE : gaps(in),
        once ? Gaps.NONE : gaps(in));
  }

  private static void write(DataOutput out, Gaps gaps) throws IOException {
    out.writeInt(gaps.count());
    doubles(out, gaps.mean(), gaps.quick(), gaps.spread());
    out.writeLong(gaps.recent());
  }

  private static Gaps gaps(DataInput in) throws IOException {
    return new Gaps(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readLong());
  }

  private static void write(DataOutput out, Decays decays) throws IOException {
    doubles(out, decays.orders3(), decays.orders8(), decays.orders20(), decays.orders50());
    doubles(out, decays.days20(), decays.days60(), decays.days180());
  }

  private static Decays decays(DataInput in) throws IOException {
    return new Decays(
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble());
  }

  private static void write(DataOutput out, Spot spot) throws IOException {
    out.writeInt(spot.order());
    out.writeInt(spot.day());
  }

  private static Spot spot(DataInput in) throws IOException {
    return new Spot(in.readInt(), in.readInt());
  }

  private static void write(DataOutput out, Sku sku) throws IOException {
    out.writeUTF(sku.value());
  }

  private static Sku sku(DataInput in) throws IOException {
    return new Sku(in.readUTF());
  }

  private static void doubles(DataOutput out, double... figures) throws IOException {
    for (double figure : figures) {
      out.writeDouble(figure);
    }
  }
}
