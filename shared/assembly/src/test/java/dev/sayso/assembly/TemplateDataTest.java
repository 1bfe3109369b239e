package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tables that hold the shop's data.
class TemplateDataTest {

  private static final Template TEMPLATE = Template.read();

  static Set<String> tables() {
    return TEMPLATE.resources("AWS::DynamoDB::Table").keySet();
  }

  @Test
  void the_tables_are_found() {
    assertThat(tables()).containsExactlyInAnyOrder("ShoppersTable", "CatalogTable");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_costs_by_request_and_is_backed_up_and_encrypted(String table) {
    var properties = TEMPLATE.properties(table);
    assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    var recovery = properties.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled");
    assertThat(recovery.asBoolean()).isTrue();
    assertThat(properties.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_outlives_the_stack(String table) {
    assertThat(TEMPLATE.resource(table).path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(TEMPLATE.resource(table).path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    assertThat(Template.texts(TEMPLATE.properties(table).path("DeletionProtectionEnabled")))
        .containsExactly("IsProd", "true", "false");
  }

  @Test
  void what_is_of_shoppers_expires_and_what_is_for_sale_does_not() {
    var expiry = TEMPLATE.properties("ShoppersTable").path("TimeToLiveSpecification");
    assertThat(expiry.path("AttributeName").asText()).isEqualTo("expiresAt");
    assertThat(expiry.path("Enabled").asBoolean()).isTrue();
    assertThat(TEMPLATE.properties("CatalogTable").has("TimeToLiveSpecification")).isFalse();
  }
}
