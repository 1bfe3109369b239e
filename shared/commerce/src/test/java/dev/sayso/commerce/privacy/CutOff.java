package dev.sayso.commerce.privacy;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Dies after so many writes, each of which is done.
record CutOff(PersonalData data, int[] left) implements PersonalData {

  CutOff(PersonalData data, int writes) {
    this(data, new int[] {writes});
  }

  static final class Cut extends RuntimeException {}

  @Override
  public boolean carryOut(DataRequest read, DataRequest after, List<Step> steps) {
    boolean done = data.carryOut(read, after, steps);
    if (--left[0] == 0) {
      throw new Cut();
    }
    return done;
  }

  @Override
  public Optional<Holdings> holdings(ShopperId shopper) {
    return data.holdings(shopper);
  }

  @Override
  public Page pieces(DataRequest request, DataKind kind, Optional<String> after) {
    return data.pieces(request, kind, after);
  }

  @Override
  public Optional<Subject> owner(Identity account) {
    return data.owner(account);
  }

  @Override
  public boolean part(Subject subject, UnaryOperator<ShopperNotes> silent) {
    return data.part(subject, silent);
  }

  @Override
  public boolean ask(DataRequest request) {
    return data.ask(request);
  }

  @Override
  public List<DataRequest> due(Instant now, int most) {
    return data.due(now, most);
  }

  @Override
  public Optional<DataRequest> request(String id) {
    return data.request(id);
  }

  @Override
  public boolean finish(DataRequest read, Receipt receipt) {
    return data.finish(read, receipt);
  }

  @Override
  public Optional<Receipt> receipt(String id) {
    return data.receipt(id);
  }
}
