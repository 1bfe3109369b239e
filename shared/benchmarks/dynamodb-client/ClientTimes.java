import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Times DynamoDB calls over the one HTTP client on the class path: `setup` makes the table, `cold`
/// prints milliseconds from `-Dstart` to the first answer and the CPU milliseconds used, `warm` prints
/// p50 and p99 in milliseconds of GetItem, Query (20 items) and TransactWriteItems (3 puts), and the
/// CPU milliseconds of the whole process, which a busy machine disturbs least.
final class ClientTimes {

  private static final int WARM_UP = 400;
  private static final int CALLS = 400;

  public static void main(String[] args) {
    var client = client(URI.create(args[1]));
    switch (args[0]) {
      case "setup" -> setUp(client);
      case "cold" -> {
        get(client);
        long wall = System.currentTimeMillis() - Long.getLong("start");
        System.out.println(wall + " " + cpuMillis());
      }
      case "warm" ->
          System.out.println(
              times(() -> get(client))
                  + " " + times(() -> query(client))
                  + " " + times(() -> transact(client))
                  + " " + cpuMillis());
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  private static DynamoDbClient client(URI endpoint) {
    var http = ServiceLoader.load(SdkHttpService.class).findFirst().orElseThrow();
    return DynamoDbClient.builder()
        .httpClientBuilder(http.createHttpClientBuilder())
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private static void setUp(DynamoDbClient client) {
    client.createTable(
        table ->
            table
                .tableName("times")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    one -> one.attributeName("pk").attributeType("S"),
                    one -> one.attributeName("sk").attributeType("S"))
                .keySchema(
                    one -> one.attributeName("pk").keyType("HASH"),
                    one -> one.attributeName("sk").keyType("RANGE")));
    for (int i = 0; i < 20; i++) {
      var item = item("home", "sk" + i);
      client.putItem(put -> put.tableName("times").item(item));
    }
  }

  private static Map<String, AttributeValue> item(String pk, String sk) {
    return Map.of(
        "pk", AttributeValue.fromS(pk),
        "sk", AttributeValue.fromS(sk),
        "doc", AttributeValue.fromS("x".repeat(600)));
  }

  private static void get(DynamoDbClient client) {
    var key = Map.of("pk", AttributeValue.fromS("home"), "sk", AttributeValue.fromS("sk1"));
    client.getItem(get -> get.tableName("times").key(key));
  }

  private static void query(DynamoDbClient client) {
    var values = Map.of(":pk", AttributeValue.fromS("home"));
    client.query(
        query ->
            query
                .tableName("times")
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(values));
  }

  private static void transact(DynamoDbClient client) {
    var puts =
        IntStream.range(0, 3)
            .mapToObj(i -> Put.builder().tableName("times").item(item("tx", "sk" + i)).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    client.transactWriteItems(
        tx -> tx.transactItems(puts).clientRequestToken(UUID.randomUUID().toString()));
  }

  private static long cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static String times(Runnable call) {
    IntStream.range(0, WARM_UP).forEach(_ -> call.run());
    long[] nanos = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long from = System.nanoTime();
      call.run();
      nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT, "%.2f %.2f", nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6);
  }
}
