package dev.sayso.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Reading;
import dev.sayso.dialog.understanding.Wish;
import dev.sayso.llm.ModelCall.Outcome;
import dev.sayso.llm.ModelServer.Act;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectedModelTest {

  private static final Vendor VENDOR = Vendor.OPENAI;
  private static final Duration PLENTY = Duration.ofSeconds(20);
  private static final List<Reading> MILK = List.of(Reading.of("SEARCH", Reading.Thing.of("milk")));
  private static final Act ANSWER = new Act.Answer(200, VENDOR.reading(MILK));

  private final List<ModelCall> calls = new ArrayList<>();
  private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");

  private static Question question(String asker, String words) {
    return new Question(
        asker,
        new Question.Utterance(words, Locale.US, Currency.getInstance("USD")),
        Awaiting.NOTHING,
        List.of(),
        Set.of(Wish.SEARCH));
  }

  private ConnectedModel at(ModelServer server, Limits limits, Ledger ledger) {
    return new ConnectedModel(
        VENDOR.settings(server.url(), limits, false), ledger, calls::add, clock);
  }

  private ConnectedModel at(ModelServer server) {
    return at(server, Limits.USUAL, Ledger.NONE);
  }

  private List<Outcome> outcomes() {
    return calls.stream().map(ModelCall::outcome).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 529})
  void one_that_has_too_much_to_do_is_asked_once_more(int status) {
    try (var server = new ModelServer(new Act.Answer(status, "busy"), ANSWER)) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isEqualTo(new Answer.Meant(MILK));
      assertThat(server.asked).hasSize(2);
    }
  }

  @Test
  void a_connection_that_is_cut_is_tried_once_more_and_no_more() {
    try (var server = new ModelServer(new Act.Cut())) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isEqualTo(new Answer.Unavailable());
      assertThat(server.asked).hasSize(2);
      assertThat(outcomes()).containsExactly(Outcome.DOWN);
    }
  }

  @Test
  void a_wrong_key_is_not_tried_again() {
    try (var server = ModelServer.failing(401)) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isEqualTo(new Answer.Unavailable());
      assertThat(server.asked).hasSize(1);
      assertThat(outcomes()).containsExactly(Outcome.REFUSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{\"choices\":[]}",
        "{\"choices\":[{\"message\":{\"content\":\"Sure! I ordered it for you.\"}}]}",
        "{\"choices\":[{\"message\":{\"content\":null}}]}"
      })
  void an_answer_that_is_none_is_as_if_it_did_not_know(String body) {
    try (var server = ModelServer.saying(body)) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isIn(new Answer.Unsure(), new Answer.Unavailable());
      assertThat(outcomes()).containsExactly(Outcome.NONSENSE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"wishes\":\"SEARCH\"}",
        "{\"wishes\":[\"SEARCH\"]}",
        "{\"wishes\":[{\"wish\":\"SEARCH\",\"order\":true}]}",
        "{\"wishes\":[{\"wish\":\"SEARCH\",\"things\":[{\"name\":\"milk\",\"price\":1}]}]}",
        "{\"wishes\":[{\"wish\":\"SEARCH\",\"things\":[{\"name\":[\"milk\"]}]}]}",
        "{\"wishes\":[{\"wish\":\"SEARCH\",\"under\":\"forty\"}]}",
        "{\"wishes\":[],\"confirmed\":true}"
      })
  void anything_outside_the_schema_is_refused_as_a_whole(String arguments) {
    try (var server = ModelServer.saying(VENDOR.answer(arguments))) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isEqualTo(new Answer.Unsure());
      assertThat(outcomes()).containsExactly(Outcome.NONSENSE);
    }
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    try (var server = ModelServer.saying(" ".repeat(1_000_000) + "{}")) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isEqualTo(new Answer.Unavailable());
    }
  }

  @Test
  void a_server_without_tools_may_answer_in_its_text() {
    var text = "{\"wishes\":[{\"wish\":\"SEARCH\",\"things\":[{\"name\":\"milk\"}]}]}";
    var body = Wire.JSON.createObjectNode();
    body.putArray("choices").addObject().putObject("message").put("content", text);
    try (var server = ModelServer.saying(body.toString())) {
      assertThat(at(server).understand(question("kim", "a"), PLENTY))
          .isEqualTo(new Answer.Meant(MILK));
    }
  }

  @Test
  void the_same_words_of_anybody_are_asked_once() {
    try (var server = new ModelServer(ANSWER)) {
      var model = at(server);
      model.understand(question("kim", "a"), PLENTY);
      assertThat(model.understand(question("sam", "a"), PLENTY)).isEqualTo(new Answer.Meant(MILK));
      model.understand(question("kim", "b"), PLENTY);
      assertThat(server.asked).hasSize(2);
      assertThat(outcomes()).containsExactly(Outcome.MEANT, Outcome.REMEMBERED, Outcome.MEANT);
    }
  }

  @Test
  void after_three_failures_it_is_left_alone() {
    try (var server = ModelServer.failing(401)) {
      var model = at(server);
      for (int i = 0; i < 5; i++) {
        model.understand(question("kim", "words " + i), PLENTY);
      }
      assertThat(server.asked).hasSize(3);
      assertThat(outcomes())
          .containsExactly(
              Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.RESTING, Outcome.RESTING);
    }
  }

  @Test
  void after_its_rest_one_may_try_and_success_ends_it() {
    long[] now = {0};
    var breaker = new Breaker(() -> now[0]);
    for (int i = 0; i < 3; i++) {
      assertThat(breaker.allows()).isTrue();
      breaker.failed();
    }
    assertThat(breaker.allows()).isFalse();
    now[0] += Duration.ofSeconds(31).toNanos();
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isFalse();
    breaker.worked();
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void what_was_asked_is_forgotten_after_minutes() {
    long[] now = {0};
    var remembered = new Remembered<Question, Answer>(() -> now[0]);
    remembered.keep(question("kim", "a"), new Answer.Unsure());
    assertThat(remembered.find(question("kim", "a"))).isPresent();
    now[0] += Duration.ofMinutes(10).toNanos();
    assertThat(remembered.find(question("kim", "a"))).isEmpty();
    for (int i = 0; i < 600; i++) {
      remembered.keep(question("kim", "words " + i), new Answer.Unsure());
    }
    assertThat(remembered.find(question("kim", "words 50"))).isEmpty();
    assertThat(remembered.find(question("kim", "words 599"))).isPresent();
  }

  @Test
  void a_shopper_who_spent_a_days_tokens_waits_for_tomorrow_and_others_do_not() {
    var limits = new Limits(4_000, 3_000, 1_000_000, 0, 0, 0);
    try (var server = new ModelServer(ANSWER)) {
      var model = at(server, limits, Ledger.NONE);
      for (int i = 0; i < 6; i++) {
        model.understand(question("kim", "words " + i), PLENTY);
      }
      assertThat(outcomes()).contains(Outcome.MEANT).endsWith(Outcome.OVER_BUDGET);
      model.understand(question("sam", "words of sam"), PLENTY);
      assertThat(outcomes()).endsWith(Outcome.MEANT);
      clock.advance(Duration.ofDays(1));
      model.understand(question("kim", "words of tomorrow"), PLENTY);
      assertThat(outcomes()).endsWith(Outcome.MEANT);
    }
  }

  @Test
  void a_days_cents_end_the_day_for_all() {
    // 700 tokens in at 2,000 and 50 out at 10,000 cents a million: 1.9 cents a question.
    var limits = new Limits(4_000, 1_000_000, 1_000_000, 2, 2_000, 10_000);
    try (var server = new ModelServer(ANSWER)) {
      var model = at(server, limits, Ledger.NONE);
      for (int i = 0; i < 4; i++) {
        model.understand(question("kim" + i, "words " + i), PLENTY);
      }
      assertThat(outcomes())
          .containsExactly(Outcome.MEANT, Outcome.MEANT, Outcome.OVER_BUDGET, Outcome.OVER_BUDGET);
      assertThat(calls.getFirst().microCents()).isEqualTo(1_900_000);
    }
  }

  @Test
  void what_other_processes_spent_counts_too() {
    var written = new ArrayList<Long>();
    Ledger full =
        (LocalDate day, long tokens, long most, long money, long mostMoney) -> {
          written.add(tokens);
          return false;
        };
    try (var server = new ModelServer(ANSWER)) {
      var model = at(server, Limits.USUAL, full);
      model.understand(question("kim", "a"), PLENTY);
      model.understand(question("kim", "b"), PLENTY);
      assertThat(outcomes()).containsExactly(Outcome.MEANT, Outcome.OVER_BUDGET);
      assertThat(written).containsExactly(750L);
    }
  }

  @Test
  void what_was_said_is_logged_only_where_that_is_wanted() {
    try (var server = new ModelServer(ANSWER)) {
      at(server).understand(question("kim", "a"), PLENTY);
      assertThat(calls.getLast().said()).isEmpty();
      var logging =
          new ConnectedModel(
              VENDOR.settings(server.url(), Limits.USUAL, true), Ledger.NONE, calls::add, clock);
      logging.understand(question("kim", "a"), PLENTY);
      assertThat(calls.getLast().said())
          .hasValueSatisfying(said -> {
            assertThat(said.words()).isEqualTo("a");
            assertThat(said.answer()).contains("milk");
          });
    }
  }

  @Test
  void a_late_answer_counts_as_paid_and_the_request_is_given_up() {
    try (var server = new ModelServer(new Act.Silence())) {
      assertThat(at(server).understand(question("kim", "a"), Duration.ofMillis(400)))
          .isEqualTo(new Answer.Unavailable());
      assertThat(outcomes()).containsExactly(Outcome.LATE);
    }
  }
}
