package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where functions find the catalogue: the search cluster and the bucket of snapshots.
class TemplateCatalogTest {

  private static final Template TEMPLATE = Template.read();

  static Set<String> functions() {
    return TemplateTest.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_cluster_may_be_searched_and_not_written_and_only_where_one_is_named(String function) {
    var role = Template.owner(TEMPLATE.properties(function).path("Role").asText());
    var index = "${SearchOpensearchDomainArn}/${SearchOpensearchIndex}/";
    assertThat(TEMPLATE.conditions(role))
        .containsOnly(
            "HasOauthSecret",
            "HasSearchDomain",
            "HasSearchSecret",
            "HasLlmSecret",
            "HasLlmModelArns");
    assertThat(TEMPLATE.statementsIf("HasSearchDomain", role))
        .flatExtracting(statement ->
            Template.texts(statement.path("Resource")).stream()
                .map(resource -> Template.texts(statement.path("Action")) + " " + resource)
                .toList())
        .containsExactlyInAnyOrder(
            "[es:ESHttpPost] " + index + "_search",
            "[es:ESHttpPost] " + index + "_mget",
            "[es:ESHttpGet] " + index + "_doc/words-*");
    assertThat(TEMPLATE.rights("", TEMPLATE.statementsIf("HasSearchSecret", role)))
        .isEqualTo(Map.of("SearchOpensearchSecret", Set.of("secretsmanager:GetSecretValue")));
    assertThat(TEMPLATE.root().path("Conditions").path("HasSearchDomain").toString())
        .contains("SearchOpensearchDomainArn");
    assertThat(TEMPLATE.root().path("Conditions").path("HasSearchSecret").toString())
        .contains("SearchOpensearchSecret");
  }

  @Test
  void snapshots_of_the_catalogue_are_read_and_never_written() {
    assertThat(functions()).isNotEmpty();
    for (var function : functions()) {
      var role = Template.owner(TEMPLATE.properties(function).path("Role").asText());
      assertThat(TEMPLATE.rights("s3:", TEMPLATE.statements(role)))
          .isEqualTo(Map.of("CatalogSnapshots", Set.of("GetObject", "ListBucket")));
    }
  }

  @Test
  void the_bucket_is_nobody_elses_and_outlives_the_stack() {
    var bucket = TEMPLATE.properties("CatalogSnapshots");
    assertThat(bucket.path("PublicAccessBlockConfiguration").valueStream())
        .hasSize(4)
        .allMatch(JsonNode::asBoolean);
    assertThat(TEMPLATE.resource("CatalogSnapshots").path("DeletionPolicy").asText())
        .isEqualTo("Retain");
  }
}
