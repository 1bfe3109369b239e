package dev.sayso.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.dev.bench.forecast.Streams;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void the_line_marks_the_interval_and_the_due_day() {
    assertThat(ForecastCommand.timeline(forecast(4, 2, 9), TODAY)).startsWith("|.=#==......");
    assertThat(ForecastCommand.timeline(forecast(0, 0, 2), TODAY)).startsWith("|#=......");
    assertThat(ForecastCommand.timeline(forecast(90, 40, 120), TODAY)).endsWith("========>");
  }

  @Test
  void the_demo_shopper_has_forecasts_as_a_table_and_as_json() {
    assertThat(run("forecast", "--shopper", "kim", "--data", folder.toString())).isZero();
    assertThat(text(out)).contains("because", "|", "#", "bought on");
    out.reset();
    assertThat(run("forecast", "--shopper", "kim", "--json", "--data", folder.toString())).isZero();
    assertThat(text(out)).startsWith("[{\"sku\":").contains("\"dueOn\":", "\"confidence\":");
  }

  @Test
  void an_unknown_shopper_is_one_line_and_2() {
    assertThat(run("forecast", "--shopper", "nobody", "--data", folder.toString())).isEqualTo(2);
    assertThat(text(err).lines().toList().getLast())
        .startsWith("sayso: there is no shopper \"nobody\"")
        .contains("kim");
  }

  @Test
  void the_bench_prints_its_table_and_writes_its_files() throws IOException {
    Streams.write(folder, "shop", true);
    var json = folder.resolve("figures.json");
    assertThat(run("bench", "forecast", "--data", folder.toString(), "--json", json.toString()))
        .isZero();
    assertThat(text(out)).contains("GP-TopFreq", "mean interval", "p99");
    assertThat(Files.readString(json)).contains("recall10", "coverage80");
  }

  @Test
  void a_bench_of_nothing_is_one_line_and_2() {
    assertThat(run("bench", "forecast", "--data", folder.toString())).isEqualTo(2);
    assertThat(run("bench", "forecast", "--data", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(text(err).lines()).hasSize(2).allMatch(line -> line.startsWith("sayso: "));
  }

  private static ReplenishmentForecast forecast(int due, int earliest, int latest) {
    return new ReplenishmentForecast(
        new Sku("A"),
        TODAY.plusDays(due),
        TODAY.plusDays(earliest),
        TODAY.plusDays(latest),
        0.7,
        new ReplenishmentForecast.Because(TODAY.minusDays(3), 4, 9));
  }

  private int run(String... args) {
    var home = Shops.home();
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            home);
    return Main.run(terminal, args);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }
}
