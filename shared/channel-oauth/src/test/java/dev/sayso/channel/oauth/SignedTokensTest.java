package dev.sayso.channel.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Access tokens that are JWTs, signed by a server of the test's own and checked by the keys it
/// publishes over HTTP.
class SignedTokensTest {

  private static final String ISSUER = "https://accounts.cornermarket.example";
  private static final String AUDIENCE = "https://api.cornermarket.example";

  private final Server server = new Server();
  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private final OauthAccounts accounts = accounts(Duration.ofSeconds(1));

  private OauthAccounts accounts(Duration patience) {
    var claims = new Claims(ISSUER, Optional.of(AUDIENCE), clock);
    return new OauthAccounts(SignedTokens.by(server.address("/jwks"), claims, patience), clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("customer-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600))))
        .build();
  }

  private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return server.sign(claims(change));
  }

  @Test
  void a_good_token_names_its_account() {
    assertThat(accounts.owner(token(it -> it))).contains("customer-1");
    assertThat(accounts.owner(server.sign(claims(it -> it), "JWT"))).contains("customer-1");
    assertThat(accounts.owner(token(it -> it.subject("customer-2")))).contains("customer-2");
  }

  @Test
  void an_expired_one_names_nobody_and_clocks_may_be_a_minute_apart() {
    var token = token(it -> it.expirationTime(Date.from(now.minusSeconds(30))));
    assertThat(accounts.owner(token)).contains("customer-1");
    assertThat(accounts.owner(token(it -> it.expirationTime(Date.from(now.minusSeconds(61))))))
        .isEmpty();
    assertThat(accounts.owner(token(it -> it.notBeforeTime(Date.from(now.plusSeconds(59))))))
        .contains("customer-1");
    assertThat(accounts.owner(token(it -> it.notBeforeTime(Date.from(now.plusSeconds(70))))))
        .isEmpty();
    assertThat(accounts.owner(token(it -> it.expirationTime(null)))).isEmpty();
  }

  @Test
  void one_that_expires_while_its_verdict_is_remembered_is_no_longer_taken() {
    var token = token(it -> it.expirationTime(Date.from(now.minusSeconds(50))));
    assertThat(accounts.owner(token)).contains("customer-1");
    now = now.plusSeconds(15);
    assertThat(accounts.owner(token)).isEmpty();
  }

  @Test
  void one_of_another_issuer_or_for_somebody_else_names_nobody() {
    assertThat(accounts.owner(token(it -> it.issuer(ISSUER + "/")))).isEmpty();
    assertThat(accounts.owner(token(it -> it.issuer(null)))).isEmpty();
    assertThat(accounts.owner(token(it -> it.audience("https://other.example")))).isEmpty();
    assertThat(accounts.owner(token(it -> it.audience((String) null)))).isEmpty();
  }

  @Test
  void one_without_an_account_names_nobody() {
    assertThat(accounts.owner(token(it -> it.subject(null)))).isEmpty();
    assertThat(accounts.owner(token(it -> it.subject("  ")))).isEmpty();
    assertThat(accounts.owner(token(it -> it.subject("s".repeat(300))))).isEmpty();
  }

  @Test
  void an_unsigned_one_and_one_signed_with_what_everybody_has_name_nobody() {
    assertThat(accounts.owner(Server.unsigned(claims(it -> it)))).isEmpty();
    assertThat(accounts.owner(server.confused(claims(it -> it)))).isEmpty();
  }

  @Test
  void one_that_was_changed_names_nobody() {
    var parts = token(it -> it).split("\\.", -1);
    var other = token(it -> it.subject("customer-2")).split("\\.", -1);
    assertThat(accounts.owner(parts[0] + "." + other[1] + "." + parts[2])).isEmpty();
  }

  @Test
  void an_id_token_or_a_token_of_another_type_names_nobody() {
    assertThat(accounts.owner(server.sign(claims(it -> it), "logout+jwt"))).isEmpty();
    assertThat(accounts.owner(token(it -> it.audience("the-client-id")))).isEmpty();
  }

  @Test
  void keys_are_fetched_once_and_a_new_one_is_found_at_once() {
    for (int i = 0; i < 5; i++) {
      var account = "customer-" + i;
      assertThat(accounts.owner(token(it -> it.subject(account)))).contains(account);
    }
    assertThat(server.asked).hasValue(1);
    var old = token(it -> it.subject("late"));
    server.rotate();
    assertThat(accounts.owner(token(it -> it))).contains("customer-1");
    assertThat(server.asked).hasValue(2);
    assertThat(accounts.owner(old)).isEmpty();
  }

  @Test
  void nobody_has_signed_in_while_the_server_is_down_and_it_is_not_asked_again_and_again() {
    server.failing(500);
    for (int i = 0; i < 20; i++) {
      var account = "customer-" + i;
      assertThat(accounts.owner(token(it -> it.subject(account)))).isEmpty();
    }
    assertThat(server.asked.get()).isBetween(1, 4);
  }

  @Test
  void nobody_has_signed_in_where_the_server_never_answers() {
    server.stuck();
    var hurried = accounts(Duration.ofMillis(100));
    assertThat(hurried.owner(token(it -> it))).isEmpty();
  }

  @Test
  void keys_that_were_read_are_enough_while_the_server_is_away() {
    assertThat(accounts.owner(token(it -> it))).contains("customer-1");
    server.failing(503);
    assertThat(accounts.owner(token(it -> it.subject("customer-2")))).contains("customer-2");
  }

  @Test
  void what_is_no_token_or_a_huge_one_is_not_even_looked_at() {
    assertThat(accounts.owner("x".repeat(2_000_000))).isEmpty();
    assertThat(accounts.owner(" ")).isEmpty();
    assertThat(accounts.owner("mia@example.com")).isEmpty();
    assertThat(accounts.owner("a.b.c")).isEmpty();
    assertThat(accounts.owner(token(it -> it.claim("more", "x".repeat(9_000))))).isEmpty();
    assertThat(server.asked).hasValue(0);
  }
}
