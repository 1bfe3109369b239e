package dev.sayso.dev.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.dev.Shops;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The skill against what `aws cloudformation describe-stacks` says.
class DeployedTest {

  private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:shop:live";

  @TempDir private Path home;

  @BeforeEach
  void copy() throws IOException {
    var alexa = home.resolve("interaction-models/alexa");
    Files.createDirectories(alexa);
    Files.writeString(
        home.resolve("template.yaml"), "Outputs:\n  AlexaSkillEndpoint:\n    Value: x\n");
    var skill =
        Files.readString(Shops.home().resolve("interaction-models/alexa/skill.json"))
            .replaceAll("arn:aws:lambda:[^\"]+", ARN)
            .replace("https://example.com/", "https://market.example.org/");
    Files.writeString(alexa.resolve("skill.json"), skill);
  }

  @Test
  void a_skill_that_calls_the_stack_is_sound() throws IOException {
    assertThat(look(stack(ARN, "UPDATE_COMPLETE", "")))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Finding.Severity.OK);
  }

  @Test
  void a_skill_that_calls_another_function_is_found_with_what_to_set() throws IOException {
    var deployed = ARN.replace("eu-west-1", "us-east-1");
    assertThat(look(stack(deployed, "CREATE_COMPLETE", "")))
        .hasSize(2)
        .allSatisfy(finding -> {
          assertThat(finding.isError()).isTrue();
          assertThat(finding.where()).contains("skill.json#/manifest/");
          assertThat(finding.mend()).contains(deployed);
        });
  }

  @Test
  void an_output_without_the_alias_is_found() throws IOException {
    assertThat(look(stack(ARN.replace(":live", ""), "CREATE_COMPLETE", "")))
        .extracting(Finding::what)
        .anySatisfy(what -> assertThat(what).contains("is not the alias live"));
  }

  @Test
  void a_stack_that_rolled_back_is_found() throws IOException {
    assertThat(look(stack(ARN, "UPDATE_ROLLBACK_FAILED", "")))
        .extracting(Finding::what)
        .contains("the stack's status is UPDATE_ROLLBACK_FAILED");
  }

  @Test
  void a_stack_older_than_the_template_is_found() throws IOException {
    Files.writeString(home.resolve("template.yaml"), "Outputs:\n  CatalogUploads:\n    Value: x\n");
    assertThat(look(stack(ARN, "CREATE_COMPLETE", "")))
        .extracting(Finding::what)
        .contains("the deployed stack has no output CatalogUploads");
  }

  @Test
  void a_file_that_is_no_stack_is_told_of_with_how_to_make_it() throws IOException {
    var file = Files.writeString(home.resolve("stack.json"), "{\"Stacks\":[]}");
    assertThatThrownBy(() -> look(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Stacks[0].Outputs")
        .hasMessageContaining("describe-stacks");
  }

  @Test
  void without_outputs_it_says_that_it_was_not_checked() {
    assertThat(Deployed.look(patient(Optional.empty())))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Finding.Severity.HINT);
          assertThat(finding.what()).contains("not checked");
        });
  }

  private List<Finding> look(Path outputs) {
    return Deployed.look(patient(Optional.of(outputs)));
  }

  private Patient patient(Optional<Path> outputs) {
    return new Patient(home, home.resolve(".sayso"), 0, outputs);
  }

  private Path stack(String endpoint, String status, String parameters) throws IOException {
    return Files.writeString(
        home.resolve("stack.json"),
        """
        {"Stacks":[{"StackName":"shop","StackStatus":"%s","Parameters":[%s],
          "Outputs":[{"OutputKey":"AlexaSkillEndpoint","OutputValue":"%s"}]}]}
        """
            .formatted(status, parameters, endpoint));
  }
}
