package dev.sayso.commerce.privacy;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Has somebody else do all of it before its own first write.
record Interrupting(PersonalData data, Runnable[] once) implements PersonalData {

  Interrupting(PersonalData data, Runnable other) {
    this(data, new Runnable[] {other});
  }

  @Override
  public boolean carryOut(DataRequest read, DataRequest after, List<Step> steps) {
    var other = once[0];
    once[0] = () -> {};
    other.run();
    return data.carryOut(read, after, steps);
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
