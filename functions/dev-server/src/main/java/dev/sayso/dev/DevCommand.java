package dev.sayso.dev;

import dev.sayso.dev.door.Callers;
import dev.sayso.dev.door.LocalServer;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso dev`: the shop, the assistant and all HTTP doors, until it is stopped.
@Command(
    name = "dev",
    description = "Start everything on this machine.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A seed's orders may tell what was sold then: lines have title, pack, soldBy, days, and a"
          + " product",
      "that is sold no more needs its unitPrice; gift is whom an order is for, or true. A shopper"
          + " may",
      "have places {\"office\": {…address…}} and preferences: words, or {text, since, kind, about}"
          + " with",
      "kind diet, allergy, avoid, cheapest, brand, delivery or note. Words alone get their"
          + " meaning.",
      "Without a seed there is the demo shop, moved in time so that it was written today.",
      "What is ordered and said is kept across restarts; the same --seed given again keeps it too,",
      "while another one replaces it. --fresh starts over.",
      "The clock is real time until a seed with a \"now\" or POST /dev/clock sets it: then it"
          + " stands",
      "still, also across restarts, until POST /dev/clock {\"now\":null}.",
      "The doors of Alexa and Google take unsigned requests, because only this machine can reach"
          + " them.",
      "Behind a tunnel use --verify: a request that Amazon did not sign within 150 seconds of real"
          + " time",
      "is answered with 400, and one that is not Google's with 401 or 403. Google's project is"
          + " named by",
      "DIALOGFLOW_PROJECT_NUMBER or ACTIONS_PROJECT_ID, or a secret agreed on in"
          + " GOOGLE_WEBHOOK_SECRET.",
      "The /dev doors are closed to tunnels either way."
    })
final class DevCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen; 0 takes any free port (default: 8080).")
  private int port;

  @Option(names = "--seed", paramLabel = "FILE", description = "The shop to start from.")
  private @Nullable Path seed;

  @Option(names = "--fresh", description = "Forget what was kept.")
  private boolean fresh;

  @Option(
      names = "--verify",
      description = "Take only requests that Amazon or Google signed, as a deployed shop does.")
  private boolean verify;

  @Mixin private DataOption data = new DataOption();

  @Mixin private LlmOption llm = new LlmOption();

  DevCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw Trouble.badInput("--port takes 0 to 65535, not " + port);
    }
    requireFree();
    var model = llm.model(terminal);
    byte @Nullable [] json = seed == null ? null : Seeds.bytes(seed);
    if (seed != null && json != null) {
      Seeds.read(seed, json, Instant.now());
    }
    try (var folder = DataFolder.open(data.folder(terminal))) {
      if (fresh) {
        folder.wipe();
      }
      terminal.hint("Starting Sayso …");
      try (var shop = LocalShop.keptIn(folder, terminal.home())) {
        fill(shop, folder, json);
        shop.connect(model);
        serve(shop, folder);
      }
    }
    return 0;
  }

  private void serve(LocalShop shop, DataFolder folder) throws IOException, InterruptedException {
    var stopped = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var hook =
        new Thread(() -> {
          stopped.countDown();
          awaitQuietly(ended);
        });
    try (var server = LocalServer.start(shop, port, callers(), this::note)) {
      Runtime.getRuntime().addShutdownHook(hook);
      var url = "http://127.0.0.1:" + server.port() + "/";
      folder.usedBy(url);
      terminal.say("ready " + url);
      terminal.hint(
          "Open it in a browser and talk; Ctrl-C stops it. Or: curl -s "
              + url
              + "dev/say -d '"
              + example(shop)
              + "'");
      Thread.startVirtualThread(() -> warm(shop));
      Thread.startVirtualThread(() -> finish(shop, stopped));
      stopped.await();
    } catch (BindException _) {
      throw portInUse();
    }
    shop.close();
    folder.close();
    ended.countDown();
  }

  /// The first look at a shopper loads classes for a second: better now than when a page asks.
  private static void warm(LocalShop shop) {
    shop.shoppers().stream().limit(1).forEach(one -> shop.shopper(one.id()));
  }

  /// At start and every minute, as deployed: what a turn that died has left of orders.
  private void finish(LocalShop shop, CountDownLatch stopped) {
    try {
      do {
        shop.finish();
      } while (!stopped.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      if (stopped.getCount() > 0) {
        note(failure);
      }
    }
  }

  private Callers callers() {
    return verify ? Callers.VERIFIED : Callers.TRUSTED;
  }

  private void fill(LocalShop shop, DataFolder folder, byte @Nullable [] json) throws IOException {
    if (seed == null || json == null) {
      Seeds.fill(shop, terminal.home());
      return;
    }
    var digest = digest(json);
    var mark = folder.seedMark();
    if (!shop.isEmpty() && Files.exists(mark) && Files.readString(mark).equals(digest)) {
      terminal.hint("Kept what " + seed + " has become; --fresh starts it over.");
      return;
    }
    shop.seed(Seeds.read(seed, json, Instant.now()));
    Files.writeString(mark, digest);
  }

  private void requireFree() throws IOException {
    var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback, port));
    } catch (BindException _) {
      throw portInUse();
    }
  }

  private Trouble portInUse() {
    return Trouble.failed(
        "port "
            + port
            + " is in use: stop what listens there, or choose another with --port N (0 takes any)");
  }

  private void note(Throwable failure) {
    terminal.hint("sayso: a request broke: " + failure);
    failure.printStackTrace(terminal.err());
  }

  private static String example(LocalShop shop) {
    var shoppers = shop.shoppers();
    var id = shoppers.isEmpty() ? "kim" : shoppers.getFirst().id().value();
    return "{\"shopper\":\"" + id + "\",\"text\":\"reorder dishwasher tabs\"}";
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String digest(byte[] json) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
