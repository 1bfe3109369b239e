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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./sayso doctor`, `model build` and `cost`, as they are called on the way to a live skill.
class GoLiveCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doctor --repo FOLDER/nowhere            | there is no folder",
        "doctor --outputs FOLDER/stack.json      | describe-stacks",
        "model build                             | there is no catalogue in",
        "model build --catalog FOLDER/goods.csv  | there is no file",
        "model build --invocation-name Market    | the invocation name \"Market\" is not",
        "model build --most 0                    | --most takes a number from 1",
        "cost --region mars-north-1              | --region takes eu-central-1 or eu-west-1 or us-east-1",
        "cost --turns 0                          | --turns takes a number from 1",
        "cost --llm 5                            | --llm takes as 5,900,60",
        "cost --google 101                       | --google a percentage",
      })
  void wrong_use_is_one_line_and_writes_nothing(String command, String why) {
    var arguments = (command.replace("FOLDER", folder.toString())).split(" ");

    assertThat(run(withData(arguments))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains(why).hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void outputs_that_are_none_are_told_of_with_how_to_get_some() throws IOException {
    var file = Files.writeString(folder.resolve("stack.json"), "[]");

    assertThat(run("doctor", "--data", data(), "--outputs", file.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Stacks[0].Outputs").hasLineCount(1);
  }

  @Test
  void a_skill_that_calls_nothing_that_is_deployed_fails_with_the_address_to_set()
      throws IOException {
    var arn = "arn:aws:lambda:us-east-1:123456789012:function:sayso-Alexa:live";
    var file =
        Files.writeString(
            folder.resolve("stack.json"),
            "{\"Stacks\":[{\"Outputs\":[{\"OutputKey\":\"AlexaSkillEndpoint\",\"OutputValue\":\""
                + arn
                + "\"}]}]}");

    assertThat(run("doctor", "--port", "0", "--data", data(), "--outputs", file.toString()))
        .isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("error: the skill calls", "set it to " + arn);
  }

  @Test
  void models_of_a_catalogue_file_are_built_where_it_is_told() throws IOException {
    var goods =
        Files.writeString(
            folder.resolve("goods.csv"),
            "sku,title,brand,price\nA-1,Blue soap,Alba,1.99\nB-1,Red soap,Bora,2.49\n");
    var models = folder.resolve("models");

    assertThat(
            run(
                "model",
                "build",
                "--catalog",
                goods.toString(),
                "--out",
                models.toString(),
                "--invocation-name",
                "en-US=blue door"))
        .isZero();
    assertThat(out.toString(UTF_8)).contains("2 products of 2 brands", "and checked");
    assertThat(models.resolve("alexa/en-US.json"))
        .content()
        .contains("\"blue door\"", "Blue soap", "BRAND_ALBA");
    assertThat(models.resolve("google/dialogflow-cx/entityTypes/Product/entities/en.json"))
        .content()
        .contains("Blue soap");
  }

  private static String[] append(String[] arguments, String... more) {
    var all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  private String[] withData(String[] arguments) {
    return arguments[0].equals("cost") ? arguments : append(arguments, "--data", data());
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private int run(String... arguments) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            Shops.home());
    return Main.run(terminal, arguments);
  }
}
