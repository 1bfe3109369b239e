package dev.sayso.dev.bench.turns;

import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.Answer;
import dev.sayso.dev.bench.coldstart.DatabaseProcess;
import dev.sayso.dev.cost.TurnMix;
import dev.sayso.dev.door.Callers;
import dev.sayso.dev.door.LocalServer;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.wire.Wires;
import dev.sayso.seed.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Conversations at rising concurrency, what a turn asks of its tables, and two people at one cart.
public final class TurnsBench {

  /// How many households there are, how long each level lasts, and how many talk at once.
  public record Plan(int households, Duration time, List<Integer> levels, long seed) {
    public Plan {
      levels = List.copyOf(levels);
    }
  }

  private static final int GOODS = 20;
  private static final int ROUNDS = 3;

  private final Path home;
  private final Plan plan;
  private final Seed seed;
  private final Load load;
  private final Consumer<String> says;

  /// `home` is the checkout; `says` hears what is done now.
  public TurnsBench(Path home, Plan plan, Seed demo, Consumer<String> says) {
    this.home = home;
    this.plan = plan;
    this.seed = Crowd.of(demo, plan.households());
    this.load = new Load(new Wires(home), plan.households(), plan.seed());
    this.says = says;
  }

  public TurnsResult run() throws IOException, InterruptedException {
    var mix = mix();
    var hammer = hammer();
    var http = http();
    double heap = Cpu.heap();
    var function = function();
    return new TurnsResult(http, function, mix, hammer, heap);
  }

  /// Every conversation once, in this process, by one shopper each: what its turns ask for.
  private TurnMix mix() throws IOException {
    says.accept("What a turn asks of its tables …");
    try (var shop = filled()) {
      var channel = channel(shop, _ -> {});
      var gathering = new TurnMix.Gathering(shop);
      int number = 0;
      for (var talk : Talk.all()) {
        for (int share = 0; share < talk.share(); share++) {
          for (var request : load.requests(talk, number % plan.households(), number)) {
            gathering.<Answer>take(_ -> talk.name(), () -> channel.answer(request));
          }
          number++;
        }
      }
      return gathering.mix();
    }
  }

  private Hammer.Outcome hammer() throws InterruptedException {
    says.accept("Two people at one cart …");
    try (var shop = filled()) {
      var hammer = new Hammer(shop);
      return hammer.run(hammer.unmistakable(GOODS), ROUNDS);
    }
  }

  private List<Load.Level> http() throws IOException, InterruptedException {
    var broken = new AtomicLong();
    try (var shop = filled();
        var server = LocalServer.start(shop, 0, Callers.TRUSTED, _ -> broken.incrementAndGet());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder().executor(threads).build()) {
      var door = URI.create("http://127.0.0.1:" + server.port() + "/alexa");
      return levels("HTTP", () -> new HttpWay(client, door, broken::get));
    }
  }

  private List<Load.Level> function() throws IOException, InterruptedException {
    var log = Files.createTempFile("sayso-turns", ".log");
    try (var database = DatabaseProcess.start(home, log, seed)) {
      var variables = new HashMap<>(database.variables());
      variables.putAll(terms());
      return levels("function", () -> new FunctionWay(Map.copyOf(variables)));
    } finally {
      Files.deleteIfExists(log);
    }
  }

  /// What the template says of the shop by default.
  private static Map<String, String> terms() {
    return Map.of("SHOP_NAME", "Corner Market", "SHOP_CURRENCY", "USD", "SHOP_LOCALES", "en-US");
  }

  private List<Load.Level> levels(String name, Supplier<Way> ways) throws InterruptedException {
    says.accept(name + ": warming up …");
    load.run(2, plan.time().dividedBy(2).plusSeconds(1), ways);
    var levels = new ArrayList<Load.Level>();
    for (int workers : plan.levels()) {
      says.accept("%s: %d at once …".formatted(name, workers));
      levels.add(load.run(workers, plan.time(), ways));
    }
    return levels;
  }

  private LocalShop filled() {
    var shop = LocalShop.inMemory(home);
    shop.seed(seed);
    return shop;
  }

  private static AlexaChannel channel(LocalShop shop, Journal journal) {
    return new AlexaChannel(
        turn -> shop.assistant().reply(turn),
        AlexaSettings.local(shop.shop().terms().locales()),
        journal);
  }
}
