package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A HandlerResponse as `schema.ts` of Google's library `@assistant/conversation` describes it, and
/// the limits of its documentation. Nothing else may be in it.
final class ActionsSchema {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(ActionsSchema.class.getResourceAsStream("handler-response.schema.json"));

  private ActionsSchema() {}

  static JsonNode response(Answer answer) {
    try {
      JsonNode json = new ObjectMapper().readTree(answer.body());
      assertThat(SCHEMA.validate(json)).as("%s", json).isEmpty();
      return json;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
