package dev.sayso.dev.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Counts and times what one thread asks of the embedded database, which knows no interceptors of
/// the SDK. A page of results is a call, as it is over a network.
public final class CallMeter {

  private final ThreadLocal<Optional<Count>> counting = ThreadLocal.withInitial(Optional::empty);

  /// What was asked: `GetItem` → 1, how long it took in all, and how many units of capacity of each
  /// kind DynamoDB Local says it consumed.
  public record Calls(Map<String, Integer> operations, long nanos, double reads, double writes) {
    public int all() {
      return operations.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// What came of the work, and what it asked of the database.
  public record Measured<T>(T result, Calls calls) {}

  public <T> Measured<T> measure(Supplier<T> work) {
    var count = new Count();
    counting.set(Optional.of(count));
    try {
      var result = work.get();
      return new Measured<>(
          result,
          new Calls(
              Collections.unmodifiableMap(count.operations),
              count.nanos,
              count.reads,
              count.writes));
    } finally {
      counting.remove();
    }
  }

  DynamoDbClient over(DynamoDbClient client) {
    InvocationHandler handler = (proxy, method, args) -> call(client, proxy, method, args);
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            CallMeter.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }

  private @Nullable Object call(
      DynamoDbClient client, Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    if (method.isDefault() && method.getName().endsWith("Paginator")) {
      // Its pages are then asked for here.
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    var count = counting.get();
    if (count.isPresent() && args != null && args.length == 1) {
      args[0] = Capacity.wished(args[0]);
    }
    long began = System.nanoTime();
    try {
      var answer = method.invoke(client, args);
      count.ifPresent(one -> one.add(Capacity.consumed(answer)));
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    } finally {
      long took = System.nanoTime() - began;
      count.ifPresent(one -> one.add(method.getName(), took));
    }
  }

  private static final class Count {

    private final Map<String, Integer> operations = new TreeMap<>();
    private long nanos;
    private double reads;
    private double writes;

    void add(Capacity consumed) {
      reads += consumed.reads();
      writes += consumed.writes();
    }

    void add(String method, long took) {
      operations.merge(
          Character.toUpperCase(method.charAt(0)) + method.substring(1), 1, Integer::sum);
      nanos += took;
    }
  }
}
