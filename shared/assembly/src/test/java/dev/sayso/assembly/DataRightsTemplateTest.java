package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What `sam deploy` makes of the function that deletes shoppers' data and hands them out.
class DataRightsTemplateTest {

  private static final Template TEMPLATE = Template.read();
  private static final String FUNCTION = "DataRightsFunction";

  @Test
  void it_alone_may_delete_what_is_a_shoppers() {
    assertThat(TEMPLATE.rights("dynamodb:", TEMPLATE.statements("DataRightsRole")))
        .isEqualTo(
            Map.of(
                "ShoppersTable",
                Set.of("DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem")));
  }

  @Test
  void it_sends_mail_as_the_one_sender_and_only_where_there_is_one() {
    assertThat(TEMPLATE.statementsIf("HasNoticeSender", "DataRightsRole"))
        .singleElement()
        .satisfies(mail -> {
          assertThat(Template.texts(mail.path("Action"))).containsExactly("ses:SendEmail");
          assertThat(mail.at("/Condition/StringEquals").path("ses:FromAddress").asText())
              .isEqualTo("NoticeSender");
        });
  }

  @Test
  void what_shoppers_asked_for_is_done_within_minutes() {
    var schedule = TEMPLATE.properties(FUNCTION).at("/Events/Requests/Properties");
    assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("rate(5 minutes)");
    assertThat(schedule.path("Input").asText()).contains("carryOut");
  }

  @Test
  void the_tables_delete_what_has_expired() {
    var expiry = TEMPLATE.properties("ShoppersTable").path("TimeToLiveSpecification");
    assertThat(expiry.path("AttributeName").asText()).isEqualTo("expiresAt");
    assertThat(expiry.path("Enabled").asBoolean()).isTrue();
  }
}
