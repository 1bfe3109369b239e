package dev.sayso.dev.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.sayso.channel.google.GoogleIntents;
import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The Actions SDK project as Google's own messages read it: each file by the place that
/// `config_file.proto` gives its kind.
class ActionsProtoTest {

  private static final String LANGUAGE = "(?:[a-z]{2}(?:-[A-Z]{2})?/)?";

  /// The field of a ConfigFile, by the file's path.
  private static final Map<String, Pattern> KINDS =
      Map.of(
          "manifest", Pattern.compile("manifest\\.yaml"),
          "actions", Pattern.compile("actions/" + LANGUAGE + "actions\\.yaml"),
          "settings", Pattern.compile("settings/" + LANGUAGE + "settings\\.yaml"),
          "webhook", Pattern.compile("webhooks/\\w+\\.yaml"),
          "intent", Pattern.compile("custom/intents/" + LANGUAGE + "\\w+\\.yaml"),
          "type", Pattern.compile("custom/types/" + LANGUAGE + "\\w+\\.yaml"),
          "globalIntentEvent", Pattern.compile("custom/global/[\\w.]+\\.yaml"),
          "scene", Pattern.compile("custom/scenes/\\w+\\.yaml"));

  private final Map<String, JsonNode> files = read();
  private final Descriptor configFile = configFile();

  private static Map<String, JsonNode> read() {
    var folder = GeneratedModels.folder(Shops.home()).resolve("actions");
    var files = new TreeMap<String, JsonNode>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), new YAMLMapper().readTree(file.toFile()));
      }
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
    return files;
  }

  private static Descriptor configFile() {
    var built = new HashMap<String, FileDescriptor>();
    try (var compiled = ActionsProtoTest.class.getResourceAsStream("actions-sdk-v2.desc")) {
      FileDescriptor last = null;
      for (FileDescriptorProto file : FileDescriptorSet.parseFrom(compiled).getFileList()) {
        var needed =
            file.getDependencyList().stream().map(built::get).toArray(FileDescriptor[]::new);
        last = FileDescriptor.buildFrom(file, needed);
        built.put(file.getName(), last);
      }
      return last.findMessageTypeByName("ConfigFile");
    } catch (IOException | DescriptorValidationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void every_file_is_at_its_place_and_has_nothing_unknown_in_it() {
    assertThat(files).hasSizeGreaterThan(30);
    files.forEach((path, json) -> {
      var kinds = KINDS.keySet().stream().filter(kind -> KINDS.get(kind).matcher(path).matches());
      assertThat(kinds.toList())
          .as(path)
          .singleElement()
          .satisfies(kind -> parse(path, kind, json));
    });
  }

  @Test
  void a_field_that_google_does_not_know_is_found() {
    var intent = JsonNodeFactory.instance.objectNode().put("trainingPhrase", "hello");
    assertThatThrownBy(() -> parse("custom/intents/x.yaml", "intent", intent))
        .hasStackTraceContaining("trainingPhrase");
  }

  @Test
  void every_handler_is_handled_and_every_intent_and_type_is_there() {
    var handled = GoogleIntents.handled(Locale.US);
    assertThat(texts("webhookHandler")).isNotEmpty().allMatch(handled::contains);
    for (var handler : files.get("webhooks/Sayso.yaml").path("handlers")) {
      assertThat(handled).contains(handler.path("name").asText());
    }
    for (var event : files.get("custom/scenes/Shop.yaml").path("intentEvents")) {
      var intent = event.path("intent").asText();
      assertThat(
              intent.startsWith("actions.intent.")
                  || files.containsKey("custom/intents/" + intent + ".yaml"))
          .as(intent)
          .isTrue();
    }
    files.forEach((path, json) -> {
      for (var parameter : json.path("parameters")) {
        var type = parameter.at("/type/name").asText();
        assertThat(
                type.startsWith("actions.type.")
                    || files.containsKey("custom/types/" + type + ".yaml"))
            .as(path + ": " + type)
            .isTrue();
      }
    });
  }

  private List<String> texts(String field) {
    return files.values().stream()
        .flatMap(json -> json.findValues(field).stream())
        .map(JsonNode::asText)
        .toList();
  }

  private void parse(String path, String kind, JsonNode json) {
    var file = JsonNodeFactory.instance.objectNode().put("filePath", path);
    file.set(kind, json);
    try {
      JsonFormat.parser().merge(file.toString(), DynamicMessage.newBuilder(configFile));
    } catch (InvalidProtocolBufferException wrong) {
      throw new AssertionError(path, wrong);
    }
  }
}
