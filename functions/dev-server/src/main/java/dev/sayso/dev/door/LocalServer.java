package dev.sayso.dev.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/// The HTTP doors of a shop on this machine, bound to loopback. Whatever is sent, the answer is the
/// contract's or a JSON error; only a broken shop or database is a 500.
public final class LocalServer implements AutoCloseable {

  private static final int BACKLOG = 128;
  private static final int GRACE_SECONDS = 2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantReadWriteLock ground = new ReentrantReadWriteLock();
  private final Consumer<Throwable> failures;
  private final Live live;
  private final Doors doors;

  private LocalServer(HttpServer server, Live live, Doors doors, Consumer<Throwable> failures) {
    this.server = server;
    this.live = live;
    this.doors = doors;
    this.failures = failures;
  }

  /// Accepts requests when this returns. Port 0 takes any free one. What breaks while a request is
  /// answered goes to `failures`.
  public static LocalServer start(
      LocalShop shop, int port, Callers callers, Consumer<Throwable> failures) throws IOException {
    var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    var http = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    var live = Live.of(shop);
    var server = new LocalServer(http, live, AllDoors.of(live, callers, failures), failures);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// Lets requests under way finish, for a moment.
  @Override
  public void close() {
    live.happenings().close();
    server.stop(GRACE_SECONDS);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      var path = exchange.getRequestURI().getPath();
      var found = doors.find(path == null ? "" : path);
      if (found.isEmpty()) {
        return Answer.error(404, "there is nothing at " + path + "; GET / lists what there is");
      }
      var door = found.get().door();
      if (!door.takes(exchange.getRequestMethod())) {
        return Answer.wrongMethod(exchange.getRequestMethod(), door.allowed());
      }
      Loopback.check(exchange);
      return open(door, Asked.of(exchange, found.get().rest(), door.mostBytes()));
    } catch (Refused e) {
      return Answer.error(e.status(), said(e));
    } catch (BadInputException e) {
      return Answer.error(400, said(e));
    } catch (RuntimeException e) {
      failures.accept(e);
      return Answer.error(500, "Sayso broke here; its terminal says more");
    }
  }

  private Answer open(Door door, Asked asked) {
    var lock = door.exclusive() ? ground.writeLock() : ground.readLock();
    lock.lock();
    try {
      return door.knocking().answer(asked);
    } finally {
      lock.unlock();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    answer.headers().forEach(headers::set);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (answer.flow().isPresent() && !head) {
      exchange.sendResponseHeaders(answer.status(), 0);
      answer.flow().get().pour(exchange.getResponseBody());
      return;
    }
    boolean empty = answer.body().length == 0 || head;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static String said(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
