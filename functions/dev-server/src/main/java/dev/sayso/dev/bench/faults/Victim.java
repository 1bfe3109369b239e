package dev.sayso.dev.bench.faults;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderAttempts;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoOrderAttempts;
import dev.sayso.store.dynamodb.DynamoShop;
import dev.sayso.store.dynamodb.DynamoTables;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A process of its own that places an order, and stops it where its point is one of stopping. At
/// its point it says so and waits to be killed. Arguments: database, shop, `drafts` or `own`,
/// number of the shopper, point, moment.
public final class Victim {

  static final String REACHED = "at ";

  private final String point;

  private Victim(String point) {
    this.point = point;
  }

  public static void main(String[] args) {
    var settings = FaultWorld.settings(URI.create(args[0]));
    var tables = DynamoTables.of(DynamoClients.patient(settings), settings);
    InstantSource clock = () -> Instant.parse(args[5]);
    boolean foreign = args[2].equals("drafts");
    var own = DynamoShop.of(tables, FaultWorld.TERMS, clock);
    var drafts =
        new DraftShop(
            URI.create(args[1]), new Quoting(FaultWorld.TERMS), FaultWorld.offer(), clock);
    Checkout till = foreign ? drafts : own.checkout();
    Orders orders = foreign ? drafts : own.orders();
    var victim = new Victim(args[4]);
    var attempts = new DynamoOrderAttempts(tables, FaultWorld.TERMS.cancelWindow());
    var finishing =
        new FinishingOrders(
            victim.mortal(Checkout.class, till),
            orders,
            victim.mortal(OrderAttempts.class, attempts),
            clock);
    run(finishing, till, FaultWorld.shopper(Integer.parseInt(args[3]), foreign), clock);
  }

  private static void run(
      FinishingOrders finishing, Checkout till, Shopper shopper, InstantSource clock) {
    var quote = till.quote(shopper, List.of(new WantedLine(FaultWorld.SKU, Quantity.ONE)));
    var buyer = new Order.Buyer(shopper.id(), shopper.household());
    var key = new OrderKey("victim-" + shopper.id());
    var placing = new PlacingOrder(key, buyer, quote, consent(quote, quote.hash(), clock));
    var result = finishing.place(new OrderWish.Buy(placing, false)).result();
    if (result instanceof OrderResult.Placed(Order order)) {
      var asked = consent(quote, Digest.full("stop\n" + order.id()), clock);
      finishing.stop(new OrderWish.Stop(order, asked));
    }
  }

  private static Consent consent(Quote quote, String hash, InstantSource clock) {
    return new Consent(
        "Oats. Order it?", quote.totals().total(), hash, "yes", "kim", "victim", clock.instant());
  }

  private <T> T mortal(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              reach(method.getName() + ":before");
              try {
                var answer = method.invoke(real, arguments);
                reach(method.getName() + ":after");
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void reach(String step) throws InterruptedException {
    if (step.equals(point)) {
      System.out.println(REACHED + step);
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }
}
