package dev.sayso.channel.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.channel.Accounts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the environment says of the merchant's server.
class OauthSettingsTest {

  private static final Map<String, String> KEYS =
      Map.of(
          "OAUTH_ISSUER", "https://accounts.example",
          "OAUTH_AUDIENCE", "api",
          "OAUTH_JWKS_URL", "https://accounts.example/jwks");

  private static Map<String, String> with(String name, String value) {
    var changed = new HashMap<>(KEYS);
    changed.put(name, value);
    return changed;
  }

  @Test
  void nothing_set_connects_nothing() {
    assertThat(OauthSettings.from(Map.of("OAUTH_ISSUER", " "))).isEmpty();
    assertThat(OauthAccounts.from(Map.of())).isSameAs(Accounts.NONE);
    assertThat(Accounts.NONE.owner("abc")).isEmpty();
    assertThat(Accounts.NONE.areConnected()).isFalse();
  }

  @Test
  void keys_or_introspection_are_chosen_by_their_address() {
    assertThat(OauthSettings.from(KEYS).orElseThrow().check())
        .isInstanceOf(OauthSettings.Check.Keys.class);
    var asked =
        Map.of(
            "OAUTH_ISSUER", "https://accounts.example",
            "OAUTH_INTROSPECTION_URL", "https://accounts.example/introspect",
            "OAUTH_SECRET", "arn:aws:secretsmanager:us-east-1:123456789012:secret:x");
    assertThat(OauthSettings.from(asked).orElseThrow().check())
        .isInstanceOf(OauthSettings.Check.Introspection.class);
    assertThat(OauthAccounts.from(KEYS).areConnected()).isTrue();
  }

  @Test
  void what_is_missing_or_insecure_is_named() {
    assertThatThrownBy(() -> OauthSettings.from(with("OAUTH_AUDIENCE", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OAUTH_AUDIENCE");
    assertThatThrownBy(() -> OauthSettings.from(with("OAUTH_JWKS_URL", "http://accounts.example")))
        .hasMessageContaining("OAUTH_JWKS_URL")
        .hasMessageContaining("https://");
    assertThatThrownBy(() -> OauthSettings.from(with("OAUTH_JWKS_URL", "")))
        .hasMessageContaining("OAUTH_INTROSPECTION_URL");
    assertThatThrownBy(() -> OauthSettings.from(with("OAUTH_INTROSPECTION_URL", "https://a.b")))
        .hasMessageContaining("not both");
    assertThatThrownBy(() -> OauthSettings.from(with("OAUTH_JWKS_URL", "http://127.0.0.1@evil")))
        .hasMessageContaining("OAUTH_JWKS_URL");
  }

  @Test
  void a_server_on_this_machine_needs_no_tls() {
    assertThat(OauthSettings.from(with("OAUTH_JWKS_URL", "http://127.0.0.1:8139/jwks")))
        .isPresent();
  }
}
