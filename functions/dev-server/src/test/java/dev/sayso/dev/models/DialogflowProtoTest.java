package dev.sayso.dev.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.cloud.dialogflow.cx.v3.Agent;
import com.google.cloud.dialogflow.cx.v3.EntityType;
import com.google.cloud.dialogflow.cx.v3.Flow;
import com.google.cloud.dialogflow.cx.v3.Intent;
import com.google.cloud.dialogflow.cx.v3.Page;
import com.google.cloud.dialogflow.cx.v3.TestCase;
import com.google.cloud.dialogflow.cx.v3.Webhook;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.sayso.dev.Shops;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The agent's package as Google's own messages read it. The package is no proto JSON: it keeps
/// phrases and entities in files of each language, names languages, and writes durations as
/// objects. That much is put right first; nothing else may be unknown.
class DialogflowProtoTest {

  private final AgentPackage agent = read();

  private static AgentPackage read() {
    try {
      var folder = GeneratedModels.folder(Shops.home());
      return AgentPackage.read(folder.resolve("dialogflow-cx"));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Test
  void the_agent() {
    var read = Agent.newBuilder();
    parse(agent.agent(), read);
    assertThat(read.getDefaultLanguageCode()).isEqualTo("en");
    assertThat(read.getAdvancedSettings().getDtmfSettings().getEnabled()).isTrue();
    assertThat(read.getAdvancedSettings().getLoggingSettings().getEnableInteractionLogging())
        .isFalse();
  }

  @Test
  void the_intents_and_their_phrases() {
    var intents = agent.of("intents");
    assertThat(intents).hasSizeGreaterThan(25);
    intents.forEach((name, json) -> {
      var whole = (ObjectNode) json.deepCopy();
      int most = whole.remove("numTrainingPhrases").asInt();
      for (var phrases : agent.inLanguages("intents", name, "trainingPhrases").values()) {
        var list = (ArrayNode) without("languageCode", phrases.path("trainingPhrases"));
        assertThat(list.size()).isBetween(1, most);
        whole.set("trainingPhrases", list);
        var read = Intent.newBuilder();
        parse(whole, read);
        assertThat(read.getDisplayName()).isEqualTo(name).hasSizeLessThanOrEqualTo(64);
      }
    });
  }

  @Test
  void the_entity_types_and_their_entities() {
    agent
        .of("entityTypes")
        .forEach((name, json) -> {
          for (var entities : agent.inLanguages("entityTypes", name, "entities").values()) {
            var whole = (ObjectNode) json.deepCopy();
            whole.set("entities", without("languageCode", entities.path("entities")));
            var read = EntityType.newBuilder();
            parse(whole, read);
            assertThat(read.getKind()).isEqualTo(EntityType.Kind.KIND_MAP);
            assertThat(read.getEntitiesCount()).isPositive();
          }
        });
  }

  @Test
  void the_flow_and_its_page() {
    agent
        .of("flows")
        .values()
        .forEach(json -> parse(without("languageCode", json.deepCopy()), Flow.newBuilder()));
    agent.pages().values().forEach(json -> parse(json.deepCopy(), Page.newBuilder()));
  }

  @Test
  void the_webhook() {
    var read = Webhook.newBuilder();
    parse(agent.of("webhooks").get("Sayso"), read);
    assertThat(read.getGenericWebService().getServiceAgentAuth())
        .isEqualTo(Webhook.GenericWebService.ServiceAgentAuth.ID_TOKEN);
    assertThat(read.getTimeout().getSeconds()).isBetween(9L, 30L);
  }

  @Test
  void the_test_cases() {
    assertThat(agent.of("testCases")).isNotEmpty();
    agent
        .of("testCases")
        .values()
        .forEach(json -> {
          var whole = json.deepCopy();
          whole
              .findParents("currentPage")
              .forEach(output -> ((ObjectNode) output.path("currentPage")).remove("flow"));
          parse(whole, TestCase.newBuilder());
        });
  }

  private static JsonNode without(String field, JsonNode json) {
    json.findParents(field).forEach(owner -> ((ObjectNode) owner).remove(field));
    return json;
  }

  private static void parse(JsonNode json, Message.Builder message) {
    for (var name : List.of("timeout", "noSpeechTimeout")) {
      json.findParents(name)
          .forEach(owner ->
              ((ObjectNode) owner).put(name, owner.at("/" + name + "/seconds").asInt() + "s"));
    }
    try {
      JsonFormat.parser().merge(json.toString(), message);
    } catch (InvalidProtocolBufferException wrong) {
      throw new AssertionError(json.toString(), wrong);
    }
  }
}
