package dev.sayso.channel.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Opaque access tokens, about which a server of the test's own is asked over HTTP.
class IntrospectedTokensTest {

  private static final String ISSUER = "https://accounts.cornermarket.example";

  private final Server server = new Server();
  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;

  private OauthAccounts accounts(Optional<String> audience, Supplier<String> secret) {
    var claims = new Claims(ISSUER, audience, clock);
    return new OauthAccounts(
        new IntrospectedTokens(
            server.address("/introspect"), new ClientSecret(secret, clock), claims),
        clock);
  }

  private OauthAccounts accounts() {
    return accounts(
        Optional.of("api"),
        () ->
            "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}"
                .formatted(Server.CLIENT, Server.SECRET));
  }

  private void says(String token, String more) {
    server.introspections.put(token, "{\"active\":true" + more + "}");
  }

  private long in(int seconds) {
    return now.plusSeconds(seconds).getEpochSecond();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_active_token_names_its_account() {
    says("abc", ",\"sub\":\"customer-1\",\"aud\":\"api\",\"exp\":" + in(600));
    says("a+/=&b c", ",\"sub\":\"customer-2\",\"aud\":[\"x\",\"api\"],\"iss\":\"" + ISSUER + "\"");
    var accounts = accounts();
    assertThat(accounts.owner("abc")).contains("customer-1");
    assertThat(accounts.owner("a+/=&b c")).contains("customer-2");
    assertThat(accounts.owner("unknown")).isEmpty();
  }

  @Test
  void one_for_somebody_else_of_another_issuer_expired_or_of_nobody_names_nobody() {
    says("other", ",\"sub\":\"c\",\"aud\":\"other\"");
    says("none", ",\"sub\":\"c\"");
    says("issuer", ",\"sub\":\"c\",\"aud\":\"api\",\"iss\":\"https://evil.example\"");
    says("old", ",\"sub\":\"c\",\"aud\":\"api\",\"exp\":" + in(-120));
    says("odd", ",\"sub\":\"c\",\"aud\":\"api\",\"exp\":\"soon\"");
    says("nobody", ",\"aud\":\"api\",\"username\":\"mia@example.com\"");
    server.introspections.put("text", "{\"active\":\"true\",\"sub\":\"c\",\"aud\":\"api\"}");
    var accounts = accounts();
    for (var token : server.introspections.keySet()) {
      assertThat(accounts.owner(token)).as(token).isEmpty();
    }
  }

  @Test
  void a_verdict_is_remembered_for_a_minute_so_that_a_revoked_token_is_noticed_then() {
    says("abc", ",\"sub\":\"customer-1\",\"aud\":\"api\",\"exp\":" + in(3600));
    var accounts = accounts();
    accounts.owner("abc");
    server.introspections.clear();
    assertThat(accounts.owner("abc")).contains("customer-1");
    assertThat(server.asked).hasValue(1);
    now = now.plusSeconds(60);
    assertThat(accounts.owner("abc")).isEmpty();
  }

  @Test
  void nobody_has_signed_in_while_the_server_is_down_and_it_is_asked_again_after_ten_seconds() {
    says("abc", ",\"sub\":\"customer-1\",\"aud\":\"api\"");
    server.failing(500);
    var accounts = accounts();
    assertThat(accounts.owner("abc")).isEmpty();
    assertThat(accounts.owner("abc")).isEmpty();
    assertThat(server.asked).hasValue(1);
    server.failing(200);
    now = now.plusSeconds(10);
    assertThat(accounts.owner("abc")).contains("customer-1");
  }

  @Test
  void nobody_has_signed_in_where_the_server_never_answers() {
    server.stuck();
    assertThat(accounts().owner("abc")).isEmpty();
  }

  @Test
  void nobody_has_signed_in_where_our_own_secret_cannot_be_read_or_is_wrong() {
    says("abc", ",\"sub\":\"customer-1\",\"aud\":\"api\"");
    Supplier<String> gone =
        () -> {
          throw new IllegalStateException("no such secret");
        };
    assertThat(accounts(Optional.of("api"), gone).owner("abc")).isEmpty();
    assertThat(server.asked).hasValue(0);
    var wrong = "{\"clientId\":\"sayso\",\"clientSecret\":\"guess\"}";
    assertThat(accounts(Optional.of("api"), () -> wrong).owner("abc")).isEmpty();
  }

  @Test
  void a_malformed_secret_is_not_quoted() {
    assertThatThrownBy(() -> new ClientSecret(() -> "{\"clientSecret\":\"s3\"}", clock).get())
        .hasMessageContaining("OAUTH_SECRET")
        .hasMessageNotContaining("s3\"")
        .hasNoCause();
  }
}
