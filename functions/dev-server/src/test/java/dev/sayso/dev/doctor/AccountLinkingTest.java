package dev.sayso.dev.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes planted into the account linking that is shipped.
class AccountLinkingTest {

  private static final Path SHIPPED =
      Shops.home().resolve("interaction-models/alexa/account-linking.json");

  @TempDir private Path folder;

  @Test
  void what_is_shipped_is_sound_for_its_issuer() {
    assertThat(
            AccountLinking.look(
                SHIPPED.getParent(),
                Map.of("OAUTH_ISSUER", "https://accounts.cornermarket.example/")))
        .singleElement()
        .matches(finding -> finding.severity() == Finding.Severity.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AUTH_CODE| IMPLICIT| grant| AUTH_CODE",
        "https://accounts.cornermarket.example/oauth2/token| http://accounts.cornermarket.example/oauth2/token| accessTokenUrl is 'http://| https://",
        "https://accounts.cornermarket.example/oauth2/authorize| not a url| authorizationUrl is 'not a url'| https://",
        "\"pkce\": \"S256\"| | PKCE is off| console.pkce",
        "S256| plain| PKCE is plain| S256",
        "3600| 300| lives for 300 seconds| 3600",
        "\"clientId\": \"alexa-skill\"| \"clientId\": \"\"| no clientId| clientId",
        "\"clientId\"| \"clientSecret\": \"s\", \"clientId\"| secret is in a file| clientSecret",
        "[\"orders\"]| []| no scope| orders",
        "{| | no valid JSON| mend",
      })
  void a_planted_mistake_is_found(String right, String wrong, String what, String mend)
      throws IOException {
    var sound = Files.readString(SHIPPED);
    assertThat(sound).contains(right);
    Files.writeString(
        folder.resolve(AccountLinking.FILE), sound.replace(right, wrong == null ? "" : wrong));
    assertThat(AccountLinking.look(folder, Map.of()))
        .filteredOn(Finding::isError)
        .anySatisfy(finding -> {
          assertThat(finding.what()).contains(what);
          assertThat(finding.mend()).contains(mend);
        });
  }

  @Test
  void an_issuer_that_is_somebody_else_is_noticed() {
    assertThat(
            AccountLinking.look(
                SHIPPED.getParent(), Map.of("OAUTH_ISSUER", "https://other.example")))
        .anySatisfy(finding -> assertThat(finding.what()).contains("https://other.example"));
  }

  @Test
  void a_real_server_is_warned_of_certificates_that_alexa_does_not_take() throws IOException {
    Files.writeString(
        folder.resolve(AccountLinking.FILE),
        Files.readString(SHIPPED).replace("accounts.cornermarket.example", "id.shop.test"));
    assertThat(AccountLinking.look(folder, Map.of()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).contains("Let's Encrypt"));
  }

  @Test
  void none_at_all_is_a_warning() {
    assertThat(AccountLinking.look(folder, Map.of()))
        .singleElement()
        .matches(finding -> finding.severity() == Finding.Severity.WARNING);
  }
}
