package dev.sayso.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in this process: what they print, and their exit codes.
class MainTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void help_and_version_are_no_errors() {
    assertThat(run("", "--help")).isZero();
    assertThat(run("", "--version")).isZero();
    assertThat(run("", "chat", "--help")).isZero();
    assertThat(run("", "help")).isZero();
    assertThat(run("", "help", "chat")).isZero();
    assertThat(out()).contains("Usage: sayso", "Java", "--surface");
  }

  @Test
  void wrong_usage_is_one_line_and_2() {
    assertThat(run("", "chat", "--surface", "tv")).isEqualTo(2);
    assertThat(run("", "fly")).isEqualTo(2);
    assertThat(run("")).isEqualTo(2);
    assertThat(run("", "play")).isEqualTo(2);
    assertThat(run("", "play", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(run("", "play", folder.toString())).isEqualTo(2);
    assertThat(run("", "dev", "--port", "99999")).isEqualTo(2);
    assertThat(run("", "dev", "--seed", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(err().lines()).hasSize(8).allMatch(line -> line.startsWith("sayso: "));
  }

  @Test
  void chat_answers_each_line_and_nothing_else() throws IOException {
    var code = run("reorder dishwasher tabs\nyes\nstop\nnever heard\n", "chat", "--seed", seed());

    assertThat(err()).isEmpty();
    assertThat(code).isZero();
    assertThat(out().lines()).hasSize(3).allMatch(line -> line.startsWith("sayso> "));
    assertThat(out()).contains("12.49").doesNotContain("you>");
  }

  @Test
  void chat_speaks_amounts_on_a_speaker() throws IOException {
    run("reorder dishwasher tabs\n", "chat", "--surface", "speaker", "--seed", seed());

    assertThat(out()).contains("12 dollars 49");
  }

  @Test
  void chat_in_german_with_the_demo_shop_is_with_the_german_demo() {
    var code =
        run("bestell Spülmaschinentabs nach\n", "chat", "--locale", "de-DE", "--data", data());

    assertThat(code).isZero();
    assertThat(out()).contains("12,49", "Zahlungspflichtig bestellen?");
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).contains("en-US", "Eckladen", "de-DE");
  }

  @Test
  void what_was_agreed_to_is_on_record_and_its_chain_can_be_checked() {
    run("reorder dishwasher tabs\nyes\ncancel that\n", "chat", "--data", data());
    assertThat(run("", "orders", "verify", "--shopper", "kim", "--data", data())).isZero();
    assertThat(out()).endsWith("kim: 2 records, the chain holds\n");
    assertThat(run("", "orders", "verify", "--all", "--json", "--data", data())).isZero();
    assertThat(out()).contains("\"ok\" : true");
    assertThat(run("", "orders", "verify", "--data", data())).isEqualTo(2);
    assertThat(run("", "orders", "verify", "--shopper", "pat", "--data", data())).isEqualTo(2);
    assertThat(err()).contains("there is no shopper \"pat\"");
  }

  @Test
  void chat_in_a_language_no_demo_speaks_says_which_are_spoken() {
    assertThat(run("", "chat", "--locale", "fr-FR", "--data", data())).isEqualTo(2);
    assertThat(err()).contains("\"fr-FR\" is not spoken here; the shop speaks en-US");
  }

  @Test
  void chat_names_the_shoppers_there_are() throws IOException {
    assertThat(run("", "chat", "--shopper", "pat", "--seed", seed())).isEqualTo(2);
    assertThat(err()).isEqualTo("sayso: --shopper: there is no \"pat\"; known are kim, sam\n");
  }

  @Test
  void a_bad_seed_is_named_by_file_and_field() throws IOException {
    var bad = folder.resolve("bad.json");
    Files.writeString(bad, "{\"shoppers\":[{}]}");

    assertThat(run("", "chat", "--seed", bad.toString())).isEqualTo(2);
    assertThat(err())
        .isEqualTo("sayso: " + bad + ": shoppers[0].id: must be text, it is missing\n");
  }

  @Test
  void play_counts_and_fails() throws IOException {
    seed();
    Files.writeString(
        folder.resolve("good.yaml"), "name: good\nseed: seed.json\nturns: [{say: help}]\n");
    assertThat(run("", "play", folder.toString())).isZero();

    Files.writeString(
        folder.resolve("wrong.yaml"),
        "name: wrong\nseed: seed.json\nturns: [{say: help, state: {orders: 9}}]\n");
    assertThat(run("", "play", folder.toString())).isEqualTo(1);
    assertThat(out()).contains("ok good\n1 passed, 0 failed\n", "FAIL wrong: turn 1 \"help\": ");
    assertThat(out()).endsWith("1 passed, 1 failed\n");
  }

  @Test
  void bench_dialogs_prints_its_tables_and_writes_them() throws IOException {
    seed();
    Files.writeString(
        folder.resolve("good.yaml"),
        "name: good\nseed: seed.json\nturns: [{say: reorder dishwasher tabs}, {say: yes}]\n");
    var figures = folder.resolve("figures.json");

    assertThat(
            run("", "bench", "dialogs", "--data", folder.toString(), "--json", figures.toString()))
        .isZero();
    assertThat(out()).contains("1 scenarios", "40 %", "words to yes");
    assertThat(Files.readString(figures)).contains("\"taskSuccess\"", "\"wordsToOrder\"");
  }

  @Test
  void bench_sweep_attends_to_everybody_once() throws IOException {
    var figures = folder.resolve("sweeps.json");

    assertThat(
            run(
                "",
                "bench",
                "sweep",
                "--shoppers",
                "3000",
                "--stored",
                "60",
                "--deaths",
                "0.02",
                "--workers",
                "4",
                "--json",
                figures.toString()))
        .isZero();
    assertThat(out()).contains("3,000 shoppers", "60 shoppers due", "DynamoDB Local", "never 0");
    assertThat(Files.readString(figures)).contains("\"never\" : 0", "\"pages\"");
  }

  @Test
  void bench_sweep_refuses_senseless_numbers() {
    assertThat(run("", "bench", "sweep", "--workers", "0")).isEqualTo(2);
    assertThat(err()).contains("--workers takes 1 to 500, not 0");
  }

  @Test
  void bench_understanding_prints_its_table_and_writes_it() throws IOException {
    var words = folder.resolve("words.tsv");
    Files.writeString(
        words,
        "what do people dunk in their tea\t\tCOK/COG\t"
            + "{\"wishes\":[{\"wish\":\"SEARCH\",\"things\":[{\"name\":\"cookies\"}]}]}\n");
    var figures = folder.resolve("figures.json");
    var code =
        run("", "bench", "understanding", "--data", words.toString(), "--json", figures.toString());

    assertThat(code).isZero();
    assertThat(out()).contains("the rules alone understand 0, with recorded answers 1");
    assertThat(Files.readString(figures)).contains("\"withModel\" : 1");
  }

  @Test
  void a_model_that_cannot_be_is_named() {
    assertThat(run("", "chat", "--llm", "chatty")).isEqualTo(2);
    assertThat(run("", "chat", "--llm", "bedrock")).isEqualTo(2);
    assertThat(run("", "chat", "--llm-url", "http://models.example.com/v1")).isEqualTo(2);
    assertThat(run("", "bench", "understanding", "--data", "no-such-file")).isEqualTo(2);
    assertThat(err()).contains("LLM_PROVIDER cannot be 'chatty'", "LLM_MODEL is not set", "https");
    assertThat(err().lines()).hasSize(4).allMatch(line -> line.startsWith("sayso: "));
  }

  @Test
  void a_bench_that_there_is_not_is_wrong_usage() {
    assertThat(run("", "bench", "nonsense")).isEqualTo(2);
    assertThat(run("", "bench")).isEqualTo(2);
    assertThat(err()).contains("there is no bench \"nonsense\"; there is dialogs");
  }

  @Test
  void an_imported_catalogue_is_found_and_kept() throws IOException {
    var csv = folder.resolve("goods.csv");
    Files.writeString(
        csv,
        """
        sku,title,price,pack.count,pack.unit,synonyms
        TEA-20,Assam Tea,349,20,bag,black tea|breakfast tea
        """);

    assertThat(run("", "catalog", "import", csv.toString(), "--data", data())).isZero();
    assertThat(run("", "catalog", "search", "black", "tea", "--data", data())).isZero();
    assertThat(out()).contains("imported 1 product,", "Assam Tea", "20 bag", "3.49");
  }

  @Test
  void a_bad_catalogue_imports_nothing_unless_told_to() throws IOException {
    var lines = folder.resolve("goods.jsonl");
    Files.writeString(
        lines,
        """
        {"sku":"A","title":"Tea","price":349}
        {"sku":"B","title":"Coffee","price":"3.49"}
        """);

    assertThat(run("", "catalog", "import", lines.toString(), "--data", data())).isEqualTo(2);
    assertThat(err())
        .contains(lines + " line 2: price: must be a whole number of minor units")
        .contains("nothing was imported");
    assertThat(run("", "catalog", "import", lines.toString(), "--skip-bad", "--data", data()))
        .isZero();
    assertThat(out()).contains("imported 1 product, skipped 1; the shop has 1");
  }

  @Test
  void the_doctor_finds_nothing_wrong_here() {
    assertThat(run("", "doctor", "--port", "0", "--data", data())).isZero();
    assertThat(out()).contains("ok: Java", "ok: the data folder can be written", "0 errors");
  }

  @Test
  void the_doctor_fails_where_there_is_no_checkout() {
    var elsewhere =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            folder);

    assertThat(Main.run(elsewhere, "doctor", "--json", "--data", data())).isEqualTo(1);
    assertThat(out()).contains("\"severity\":\"error\"", "template.yaml", "\"mend\":");
  }

  private String seed() throws IOException {
    var file = folder.resolve("seed.json");
    Files.writeString(file, Shops.contractSeed());
    return file.toString();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private int run(String input, String... args) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader(input)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            Shops.home());
    return Main.run(terminal, args);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
