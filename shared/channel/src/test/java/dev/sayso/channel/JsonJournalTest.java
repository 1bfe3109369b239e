package dev.sayso.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.Journal.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonJournalTest {
  private static final Served REORDER =
      new Served(
          List.of("Reorder", "Unclear"),
          "car",
          "de-DE",
          Map.of("Turns", 1L, "ReplyWords", 15L, "WordsBefore", 22L, "Missed", 1L));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Long> measured = new HashMap<>();
  private final Journal journal =
      new JsonJournal(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          InstantSource.fixed(Instant.EPOCH),
          "alexa",
          () -> Map.copyOf(measured));

  private Json line() throws IOException {
    return Json.read(out.toByteArray());
  }

  private static List<String> metrics(Json line) {
    var directive = line.at("_aws", "CloudWatchMetrics").items().getFirst();
    return directive.at("Metrics").items().stream()
        .map(metric -> metric.at("Name").text().orElseThrow())
        .toList();
  }

  @Test
  void an_answered_turn_is_counted_with_what_it_came_to() throws IOException {
    measured.putAll(Map.of("StoreCalls", 2L, "TurnMillis", 12L));
    journal.note(new Entry.Answered("abc", REORDER));
    assertThat(metrics(line()))
        .containsExactlyInAnyOrder("Missed", "ReplyWords", "StoreCalls", "TurnMillis", "Turns");
    assertThat(line().at("StoreCalls").number()).contains(2);
    assertThat(line().at("surface").text()).contains("car");
    assertThat(line().at("intents").items().stream().map(Json::text))
        .extracting(java.util.Optional::orElseThrow)
        .containsExactly("Reorder", "Unclear");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("{\"Name\":\"TurnMillis\",\"Unit\":\"Milliseconds\"}")
        .contains("{\"Name\":\"Turns\",\"Unit\":\"Count\"}");
  }

  @Test
  void words_before_an_order_are_a_figure_only_of_turns_that_ordered() throws IOException {
    measured.put("Orders", 1L);
    journal.note(new Entry.Answered("abc", REORDER));
    assertThat(line().at("WordsToOrder").number()).contains(22);
    assertThat(metrics(line())).contains("WordsToOrder", "Orders").doesNotContain("WordsBefore");
  }

  @Test
  void every_metric_that_is_named_has_a_value_in_the_line() throws IOException {
    measured.put("Orders", 1L);
    journal.note(new Entry.Answered("abc", REORDER));
    var line = line();
    assertThat(metrics(line)).allMatch(name -> line.at(name).number().isPresent());
  }

  @Test
  void work_that_came_to_nothing_leaves_no_line() {
    journal.note(new Entry.Worked());
    assertThat(out.size()).isZero();
    measured.put("Orders", 3L);
    journal.note(new Entry.Worked());
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"Orders\":3");
  }

  @Test
  void a_question_to_a_model_is_counted_by_its_outcome_and_quoted_only_where_words_were_given()
      throws IOException {
    var use = new Journal.Use(120, 30, 4_500, 800);
    journal.note(new Entry.Consulted("understood", use, "", ""));
    assertThat(line().at("ModelMicroCents").number()).contains(4_500);
    assertThat(line().at("_aws", "CloudWatchMetrics").items().getFirst().at("Dimensions").items())
        .hasSize(1)
        .first()
        .satisfies(names -> assertThat(names.items()).hasSize(2));
    assertThat(line().fields()).doesNotContainKeys("words", "answer");
    out.reset();
    journal.note(new Entry.Consulted("understood", use, "a cake", "Suggest"));
    assertThat(line().at("words").text()).contains("a cake");
  }

  @Test
  void a_failure_names_types_and_places_and_quotes_no_message() {
    journal.note(
        new Entry.Failed(
            "abc", new IllegalStateException("Kim said milk", new IOException("12345"))));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"Failures\":1", "java.lang.IllegalStateException", "java.io.IOException")
        .doesNotContain("Kim", "12345");
  }
}
