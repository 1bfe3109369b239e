package dev.sayso.functions.nudges;

import dev.sayso.commerce.nudge.Errands;
import dev.sayso.runtime.Environment;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of errands that the template names.
final class Queue {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Queue() {}

  static Errands of(Environment environment) {
    var client =
        SqsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
            .build();
    return new QueuedErrands(client, environment.required("NUDGE_QUEUE"));
  }
}
