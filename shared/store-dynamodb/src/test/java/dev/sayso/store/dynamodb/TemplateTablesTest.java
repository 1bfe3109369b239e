package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

class TemplateTablesTest {

  @Test
  void the_tables_are_those_of_the_template() {
    var tables = LocalDynamo.tables();
    var client = tables.client();
    var shoppers = client.describeTable(table -> table.tableName(tables.shoppers())).table();
    assertThat(shoppers.keySchema())
        .extracting(key -> key.attributeName() + " " + key.keyTypeAsString())
        .containsExactly("pk HASH", "sk RANGE");
    assertThat(shoppers.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    var ttl = client.describeTimeToLive(table -> table.tableName(tables.shoppers()));
    assertThat(ttl.timeToLiveDescription().attributeName()).isEqualTo("expiresAt");
    assertThat(shoppers.globalSecondaryIndexes())
        .extracting(index -> index.indexName() + " " + index.projection().projectionTypeAsString())
        .containsExactly("DueIndex KEYS_ONLY");
    var catalog = client.describeTable(table -> table.tableName(tables.catalog())).table();
    assertThat(catalog.keySchema()).hasSize(1);
  }

  @Test
  void creating_them_again_changes_nothing() {
    var tables = LocalDynamo.tables();
    var settings =
        new DynamoSettings(tables.shoppers(), tables.catalog(), "us-east-1", Optional.empty());
    new TemplateTables(LocalDynamo.template()).create(tables.client(), settings);
    assertThat(new DynamoShoppers(tables).list()).isEmpty();
  }

  @Test
  void a_template_without_tables_is_told_so() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TemplateTables(Map.of()))
        .withMessageContaining("Resources");
  }

  @Test
  void both_tables_are_backed_up_encrypted_and_kept() {
    var resources = (Map<?, ?>) LocalDynamo.template().get("Resources");
    for (var name : new String[] {"ShoppersTable", "CatalogTable"}) {
      var table = (Map<?, ?>) resources.get(name);
      var properties = (Map<?, ?>) table.get("Properties");
      assertThat(properties.get("PointInTimeRecoverySpecification"))
          .isEqualTo(Map.of("PointInTimeRecoveryEnabled", true));
      assertThat(properties.get("SSESpecification")).isEqualTo(Map.of("SSEEnabled", true));
      assertThat(table.get("DeletionPolicy")).isEqualTo("Retain");
    }
  }
}
