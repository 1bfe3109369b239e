package dev.sayso.store.dynamodb;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Counts a client's calls by operation, for metrics and for tests of what a turn costs. The SDK's
/// own retries of one call count as one.
public final class CallCounter implements ExecutionInterceptor {

  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    calls.computeIfAbsent(operation, _ -> new LongAdder()).increment();
  }

  /// Calls since this was last asked: `Query` → 1.
  public Map<String, Long> take() {
    var taken = new TreeMap<String, Long>();
    calls.forEach((operation, count) -> {
      long since = count.sumThenReset();
      if (since > 0) {
        taken.put(operation, since);
      }
    });
    return taken;
  }
}
