package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class CredentialsTest {

  private static final URI CLUSTER = URI.create("http://localhost/");

  /// Calculated anew as AWS documents it, from what came in at the other end.
  @Test
  void what_a_cluster_receives_carries_a_valid_signature() throws Exception {
    var received = new AtomicReference<Proxy.Request>();
    var role =
        StaticCredentialsProvider.create(
            AwsSessionCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI", "token"));
    try (var proxy =
            new Proxy(request -> {
              received.set(request);
              return Optional.of(new Proxy.Response(200, "{}"));
            });
        var cluster = new Cluster(proxy.url(), new Signature(role, "eu-central-1", "es"))) {
      cluster.ask(
          Call.post("/shop/_search?timeout=1s&a=b", Queries.products()), TestCatalog.PATIENT);
    }
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(received.get().headers());
    var authorization = headers.get("Authorization");
    assertThat(headers).containsEntry("X-Amz-Security-Token", "token");
    assertThat(authorization)
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/eu-central-1/es/aws4_request")
        .endsWith("Signature=" + signature(headers, received.get()));
  }

  @Test
  void a_login_is_read_again_after_five_minutes() {
    var now = new AtomicReference<>(Instant.EPOCH);
    var secret = new AtomicReference<>("{\"username\":\"kim\",\"password\":\"one\"}");
    var login = new Login(secret::get, now::get);
    assertThat(login.headers(Call.get("/"), CLUSTER))
        .isEqualTo(Map.of("Authorization", "Basic a2ltOm9uZQ=="));
    secret.set("{\"username\":\"kim\",\"password\":\"two\"}");
    assertThat(login.headers(Call.get("/"), CLUSTER)).containsValue("Basic a2ltOm9uZQ==");
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(5)));
    assertThat(login.headers(Call.get("/"), CLUSTER)).containsValue("Basic a2ltOnR3bw==");
  }

  @Test
  void a_malformed_secret_is_not_told_on() {
    for (var secret : new String[] {"hunter2", "{\"password\":\"hunter2\"}"}) {
      assertThatThrownBy(
              () -> new Login(() -> secret, Instant::now).headers(Call.get("/"), CLUSTER))
          .hasMessageContaining(OpenSearchSettings.SECRET)
          .hasMessageNotContaining("hunter2")
          .hasNoCause();
    }
  }

  private static String signature(Map<String, String> headers, Proxy.Request request)
      throws Exception {
    var signed =
        headers.get("Authorization").replaceFirst(".*SignedHeaders=", "").replaceFirst(",.*", "");
    var canonical =
        String.join(
            "\n",
            "POST",
            "/shop/_search",
            "a=b&timeout=1s",
            Stream.of(signed.split(";"))
                .map(name -> name + ":" + headers.get(name).strip() + "\n")
                .collect(Collectors.joining()),
            signed,
            sha256(request.body()));
    var time = headers.get("X-Amz-Date");
    var scope = time.substring(0, 8) + "/eu-central-1/es/aws4_request";
    var text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            time,
            scope,
            sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    var key = "AWS4wJalrXUtnFEMI".getBytes(StandardCharsets.UTF_8);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
