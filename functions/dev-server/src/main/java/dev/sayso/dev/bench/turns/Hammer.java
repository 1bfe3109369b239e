package dev.sayso.dev.bench.turns;

import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Two people of one household put things into one cart at once, on a device each. A turn that was
/// answered must show in the cart; one that broke is said again, as a platform would deliver it
/// again.
final class Hammer {

  private static final int TRIES = 20;

  private final LocalShop shop;
  private final AtomicInteger again = new AtomicInteger();

  Hammer(LocalShop shop) {
    this.shop = shop;
  }

  /// How many packs were asked for and acknowledged, how many of them the cart lacks or has too
  /// many, and how often a turn had to be delivered again.
  record Outcome(int added, int lost, int again) {}

  /// Each of the two says "add …" for every one of these, `rounds` times.
  Outcome run(List<Sku> goods, int rounds) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var devices = new ArrayList<Future<Integer>>();
      for (int device = 0; device < 2; device++) {
        var name = "hammer-" + device;
        devices.add(threads.submit(() -> add(goods, rounds, name)));
      }
      int added = 0;
      for (var device : devices) {
        added += device.get();
      }
      return new Outcome(added, wrong(goods, 2 * rounds), again.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a device broke", e.getCause());
    }
  }

  private int wrong(List<Sku> goods, int each) {
    Map<Sku, BigDecimal> found =
        shop.visit(Crowd.shopper(0)).cart().lines().stream()
            .collect(Collectors.toMap(LineItem::sku, line -> line.quantity().packs()));
    var wrong = new TreeMap<String, Integer>();
    for (var sku : goods) {
      int there = found.getOrDefault(sku, BigDecimal.ZERO).intValueExact();
      wrong.put(sku.value(), Math.abs(each - there));
    }
    return wrong.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int add(List<Sku> goods, int rounds, String device) throws InterruptedException {
    int added = 0;
    for (int round = 0; round < rounds; round++) {
      for (var sku : goods) {
        say("add " + name(sku), device, device + "-" + added++);
      }
    }
    return added;
  }

  /// The goods that these words, and nothing else, put into a cart.
  List<Sku> unmistakable(int most) throws InterruptedException {
    var chosen = new ArrayList<Sku>();
    for (var product : shop.asSeed().products()) {
      if (chosen.size() == most) {
        break;
      }
      say("empty my cart", "rehearsal", "rehearsal-clear-" + product.sku().value());
      say("add " + name(product.sku()), "rehearsal", "rehearsal-" + product.sku().value());
      var lines = shop.visit(Crowd.shopper(0)).cart().lines();
      if (lines.size() == 1 && lines.getFirst().sku().equals(product.sku())) {
        chosen.add(product.sku());
      }
    }
    say("empty my cart", "rehearsal", "rehearsal-clear");
    return chosen;
  }

  private String name(Sku sku) {
    return shop.shop().catalog().product(sku).orElseThrow().names().spoken();
  }

  private void say(String words, String device, String id) throws InterruptedException {
    var turn =
        new Turn(
            id,
            new Caller.Identified(new Identity("alexa", Crowd.account(0)), Optional.empty()),
            device,
            new Utterance.Heard(List.of(words)),
            Capabilities.SPEAKER,
            Locale.US);
    for (int tries = 1; ; tries++) {
      try {
        shop.assistant().reply(turn);
        return;
      } catch (IllegalStateException e) {
        if (tries == TRIES) {
          throw e;
        }
        again.incrementAndGet();
        Thread.sleep(5L * tries);
      }
    }
  }
}
