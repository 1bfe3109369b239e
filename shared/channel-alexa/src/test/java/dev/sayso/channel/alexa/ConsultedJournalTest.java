package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.channel.Journal.Entry;
import dev.sayso.channel.Journal.Use;
import dev.sayso.channel.JsonJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsultedJournalTest {

  private static JsonNode noted(String words, String answer) throws IOException {
    var out = new ByteArrayOutputStream();
    var journal =
        new JsonJournal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            () -> Instant.ofEpochMilli(1_700_000_000_000L),
            "alexa");
    journal.note(new Entry.Consulted("WORDED", new Use(512, 48, 10_560, 731), words, answer));
    return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_question_to_a_model_is_one_line_that_cloudwatch_counts() throws IOException {
    var line = noted("", "");
    assertThat(line.path("outcome").asText()).isEqualTo("WORDED");
    assertThat(line.path("ModelQuestions").asInt()).isEqualTo(1);
    assertThat(line.path("ModelTokensIn").asLong()).isEqualTo(512);
    assertThat(line.path("ModelTokensOut").asLong()).isEqualTo(48);
    assertThat(line.path("ModelMicroCents").asLong()).isEqualTo(10_560);
    assertThat(line.path("ModelMillis").asLong()).isEqualTo(731);
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(1_700_000_000_000L);
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics"))
        .extracting(metric -> metric.path("Name").asText())
        .containsExactlyInAnyOrder(
            "ModelQuestions", "ModelTokensIn", "ModelTokensOut", "ModelMicroCents", "ModelMillis");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions/0"))
        .extracting(JsonNode::asText)
        .containsExactly("function", "outcome");
  }

  @Test
  void words_are_in_it_only_where_they_are_logged() throws IOException {
    assertThat(noted("", "").has("words")).isFalse();
    assertThat(noted("", "").has("answer")).isFalse();
    assertThat(noted("is it quiet", "yes").path("words").asText()).isEqualTo("is it quiet");
    assertThat(noted("is it quiet", "yes").path("answer").asText()).isEqualTo("yes");
  }
}
