package dev.sayso.store.dynamodb;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes clients. Left alone, the SDK tries nine times and may take longer than a voice platform
/// waits. Why this HTTP client: `shared/decisions/0001-dynamodb-client.md`.
public final class DynamoClients {

  private DynamoClients() {}

  /// For a turn, which must answer within 8 s: three calls that all run out of time still fit.
  public static DynamoDbClient voice(
      DynamoSettings settings, ExecutionInterceptor... interceptors) {
    var patience = new Patience(3, Duration.ofMillis(1_000), Duration.ofMillis(2_400));
    return client(settings, patience, interceptors);
  }

  /// For imports, jobs and tests, which rather wait than fail.
  public static DynamoDbClient patient(
      DynamoSettings settings, ExecutionInterceptor... interceptors) {
    var patience = new Patience(8, Duration.ofSeconds(20), Duration.ofSeconds(60));
    return client(settings, patience, interceptors);
  }

  private static DynamoDbClient client(
      DynamoSettings settings, Patience patience, ExecutionInterceptor... interceptors) {
    var builder =
        DynamoDbClient.builder()
            .region(Region.of(settings.region()))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(patience.configuration(interceptors));
    settings
        .endpoint()
        .ifPresent(endpoint ->
            builder
                .endpointOverride(endpoint)
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }

  private record Patience(int attempts, Duration each, Duration all) {

    ClientOverrideConfiguration configuration(ExecutionInterceptor... interceptors) {
      return ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(each)
          .apiCallTimeout(all)
          .retryStrategy(
              AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(attempts).build())
          .executionInterceptors(List.of(interceptors))
          .build();
    }
  }
}
