package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.search.opensearch.OpenSearchSettings.Access;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchSettingsTest {

  @Test
  void without_an_address_there_is_no_cluster() {
    assertThat(OpenSearchSettings.from(Map.of())).isEmpty();
    assertThat(OpenSearchSettings.from(Map.of(OpenSearchSettings.URL, " "))).isEmpty();
  }

  @Test
  void a_cluster_on_this_machine_needs_no_more_than_its_address() {
    var settings = from("http://127.0.0.1:9200/", "", "");
    assertThat(settings.url()).hasToString("http://127.0.0.1:9200");
    assertThat(settings.index()).isEqualTo("sayso");
    assertThat(settings.access()).isEqualTo(new Access.Open());
  }

  @ParameterizedTest
  @CsvSource({
    "https://vpc-shop-abc123.eu-central-1.es.amazonaws.com, eu-central-1, es",
    "https://search-shop-abc.us-gov-west-1.es.amazonaws.com, us-gov-west-1, es",
    "https://search-shop-abc.cn-north-1.es.amazonaws.com.cn, cn-north-1, es",
    "https://search-shop-abc.aos.us-east-1.on.aws, us-east-1, es",
    "https://abc123.us-west-2.aoss.amazonaws.com, us-west-2, aoss"
  })
  void amazon_knows_the_caller_by_its_role(String url, String region, String service) {
    assertThat(from(url, "", "").access()).isEqualTo(new Access.Role(region, service));
  }

  @Test
  void a_secret_wins_over_a_role() {
    assertThat(from("https://x.eu-west-1.es.amazonaws.com", "shop", "arn:secret").access())
        .isEqualTo(new Access.Secret("arn:secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://search.example.com", "search.example.com", "ftp://localhost", "a b"})
  void other_machines_are_spoken_to_over_tls_only(String url) {
    assertThatThrownBy(() -> from(url, "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(OpenSearchSettings.URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop", "a.b", "-a", "a*", "1"})
  void a_name_that_a_cluster_or_another_catalogue_would_mistake_is_refused(String index) {
    assertThatThrownBy(() -> from("http://localhost:9200", index, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(OpenSearchSettings.INDEX);
  }

  private static OpenSearchSettings from(String url, String index, String secret) {
    return OpenSearchSettings.from(
            Map.of(
                OpenSearchSettings.URL, url,
                OpenSearchSettings.INDEX, index,
                OpenSearchSettings.SECRET, secret))
        .orElseThrow();
  }
}
