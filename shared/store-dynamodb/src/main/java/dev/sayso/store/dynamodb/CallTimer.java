package dev.sayso.store.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Tells of each of a client's calls, on the thread that waited for it, once it is over with all of
/// the SDK's own retries.
public final class CallTimer implements ExecutionInterceptor {

  private static final ExecutionAttribute<Instant> BEGAN = new ExecutionAttribute<>("SaysoBegan");

  private final InstantSource clock;
  private final Listener listener;

  public CallTimer(InstantSource clock, Listener listener) {
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(BEGAN, clock.instant());
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    tell(attributes, false);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    boolean expected =
        context.exception() instanceof ConditionalCheckFailedException
            || context.exception() instanceof TransactionCanceledException;
    tell(attributes, !expected);
  }

  private void tell(ExecutionAttributes attributes, boolean failed) {
    var began = attributes.getAttribute(BEGAN);
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    listener.called(operation, began, Duration.between(began, clock.instant()), failed);
  }

  /// Who hears of a call. A write that its own condition refused did not fail.
  @FunctionalInterface
  public interface Listener {
    void called(String operation, Instant began, Duration took, boolean failed);
  }
}
