package dev.sayso.commerce.privacy;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.privacy.PersonalData.Page;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Deletes what is kept about a person. It works off the request that was written down, batch by
/// batch, each together with how far it has come; so whoever is cut off is simply begun again, and
/// two who do it at once do it once. Orders that are under way go on without their buyer's name and
/// are looked at each day until they have ended.
public final class DeletingData {

  private static final int TRIES = 20;

  /// How often an order that is under way is looked at.
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final PersonalData data;
  private final Consumer<Subject> remake;
  private final Retention retention;
  private final InstantSource clock;

  /// `remake` makes a household's forecasts anew from the orders that are left.
  public DeletingData(
      PersonalData data, Consumer<Subject> remake, Retention retention, InstantSource clock) {
    this.data = data;
    this.remake = remake;
    this.retention = retention;
    this.clock = clock;
  }

  /// Whom a sealed order belongs to: nobody, by the request's number.
  public static ShopperId nobody(DataRequest request) {
    return new ShopperId("deleted-" + request.id());
  }

  /// What would go, counted; nothing is changed. Of a request that was never written down.
  public DataRequest rehearse(DataRequest request) {
    var counted = request;
    for (var kind : DataKind.values()) {
      var next = Optional.<String>empty();
      do {
        var page = data.pieces(request, kind, next);
        counted = counted(counted, kind, steps(request, page));
        next = page.next();
      } while (next.isPresent());
    }
    return counted;
  }

  /// Does what can be done now: the receipt, or empty where orders are still under way, or somebody
  /// else is at it.
  public Optional<Receipt> carryOut(DataRequest request) {
    if (request.asked().wish() != Wish.DELETE) {
      throw new IllegalArgumentException("not a wish to delete");
    }
    var done = data.receipt(request.id());
    if (done.isPresent()) {
      return done;
    }
    var now = Optional.of(request);
    for (var kind : DataKind.values()) {
      if (now.isPresent()) {
        now = erase(now.get(), kind);
      }
    }
    return now.flatMap(this::finish);
  }

  private Optional<DataRequest> erase(DataRequest request, DataKind kind) {
    var now = request;
    var next = Optional.<String>empty();
    for (int outrun = 0; outrun < TRIES; ) {
      var page = data.pieces(now, kind, next);
      var steps = steps(now, page);
      if (!steps.isEmpty()) {
        var counted = counted(now, kind, steps);
        if (!data.carryOut(now, counted, steps)) {
          var stands = data.request(now.id());
          if (stands.isEmpty()) {
            return stands;
          }
          now = stands.get();
          outrun++;
          continue;
        }
        now = counted.written();
      }
      if (page.next().isEmpty()) {
        return Optional.of(now);
      }
      next = page.next();
    }
    return Optional.empty();
  }

  /// An order that goes on is counted when it is over.
  private static DataRequest counted(DataRequest now, DataKind kind, List<Step> steps) {
    int done = (int) steps.stream().filter(step -> !(step instanceof Step.Seal)).count();
    boolean once = kind == DataKind.FORECASTS && now.gone(kind) > 0;
    return done == 0 || once ? now : now.counting(kind, done);
  }

  private Optional<Receipt> finish(DataRequest request) {
    remake.accept(request.asked().subject());
    if (isUnderWay(request)) {
      data.carryOut(request, request.dueAt(clock.instant().plus(PATIENCE)), List.of());
      return Optional.empty();
    }
    var asked = request.asked();
    var receipt =
        new Receipt(
            request.id(),
            request.token(),
            asked.wish(),
            asked.at(),
            clock.instant(),
            request.gone(),
            Receipt.Outcome.DONE);
    return data.finish(request, receipt) ? Optional.of(receipt) : data.receipt(request.id());
  }

  /// Whether an order of theirs has not ended, or may still come of what is on its way.
  private boolean isUnderWay(DataRequest request) {
    return List.of(DataKind.ATTEMPTS, DataKind.ORDERS).stream()
        .anyMatch(kind -> isUnderWay(request, kind));
  }

  private boolean isUnderWay(DataRequest request, DataKind kind) {
    var next = Optional.<String>empty();
    do {
      var page = data.pieces(request, kind, next);
      if (!page.pieces().isEmpty()) {
        return true;
      }
      next = page.next();
    } while (next.isPresent());
    return false;
  }

  private List<Step> steps(DataRequest request, Page page) {
    return page.pieces().stream().flatMap(piece -> step(request, piece).stream()).toList();
  }

  private Optional<Step> step(DataRequest request, Piece piece) {
    return switch (piece) {
      case Piece.Moving _ -> Optional.empty();
      case Piece.Whole(var place) -> Optional.of(new Step.Erase(place));
      case Piece.Habits(var place) -> Optional.of(new Step.Forget(place));
      case Piece.Shared(var place, var cart, var version) ->
          Optional.of(new Step.Shorten(place, without(cart, request), version));
      case Piece.Placed(var place, var order, var version) ->
          order.status().isOpen()
              ? sealed(request, order).map(nobodys -> new Step.Seal(place, nobodys, version))
              : Optional.of(new Step.Keep(place, order, OrderRecord.of(order, retention)));
    };
  }

  private static Cart without(Cart cart, DataRequest request) {
    var who = request.asked().subject().shopper();
    return new Cart(
        others(cart.lines(), who), cart.past().stream().map(lines -> others(lines, who)).toList());
  }

  private static List<LineItem> others(List<LineItem> lines, ShopperId who) {
    return lines.stream().filter(line -> !line.by().equals(who)).toList();
  }

  /// The order without its buyer and without the words of the consent; empty where it is so
  /// already. As a private one it tells nothing of anybody's habits.
  private static Optional<Order> sealed(DataRequest request, Order order) {
    var nobody = nobody(request);
    if (order.buyer().shopper().equals(nobody)) {
      return Optional.empty();
    }
    var buyer = new Order.Buyer(nobody, order.buyer().household(), Optional.of(new Gift("")));
    var consent = order.consent();
    var blank =
        consent == null
            ? null
            : new Consent(
                OrderRecord.hashed(consent),
                consent.total(),
                consent.hash(),
                "",
                "",
                "",
                consent.at());
    return Optional.of(
        new Order(
            order.id(),
            order.key(),
            buyer,
            order.placedAt(),
            order.status(),
            order.lines(),
            order.totals(),
            order.shipment(),
            blank));
  }
}
