package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a merchant fills in to deploy, and what they get back.
class TemplateFormTest {

  private static final Template TEMPLATE = Template.read();

  static Set<String> parameters() {
    return TEMPLATE.section("Parameters").keySet();
  }

  static Set<String> outputs() {
    return TEMPLATE.section("Outputs").keySet();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void a_parameter_is_described_bounded_and_on_the_form(String name) {
    var parameter = TEMPLATE.section("Parameters").get(name);
    assertThat(parameter.path("Description").asText()).isNotBlank();
    var bound = parameter.path("Type").asText().equals("Number") ? "MinValue" : "AllowedPattern";
    assertThat(parameter.has(bound) || !parameter.path("AllowedValues").isEmpty()).isTrue();
    var form = TEMPLATE.root().at("/Metadata/AWS::CloudFormation::Interface/ParameterGroups");
    assertThat(
            form.findValues("Parameters").stream().flatMap(group -> Template.texts(group).stream()))
        .containsOnlyOnce(name);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void a_pattern_explains_itself_and_takes_the_default(String name) {
    var parameter = TEMPLATE.section("Parameters").get(name);
    if (parameter.has("AllowedPattern")) {
      assertThat(parameter.path("ConstraintDescription").asText()).startsWith("must ");
      assertThat(parameter.path("AllowedPattern").asText()).startsWith("^").endsWith("$");
      var initial = parameter.path("Default");
      assertThat(initial.isMissingNode() || allows(name, initial.asText())).isTrue();
    }
  }

  @Test
  void a_shop_without_a_name_is_refused_because_the_function_would_not_start() {
    assertThat(Stream.of("", " ", "Corner ", "x".repeat(61)))
        .noneMatch(text -> allows("ShopName", text));
    assertThat(Stream.of("X", "Bäckerei & Söhne", "x".repeat(60)))
        .allMatch(text -> allows("ShopName", text));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void an_output_is_described(String output) {
    assertThat(TEMPLATE.section("Outputs").get(output).path("Description").asText()).isNotBlank();
  }

  private static boolean allows(String parameter, String text) {
    var pattern = TEMPLATE.section("Parameters").get(parameter).path("AllowedPattern").asText();
    return Pattern.compile(pattern).matcher(text).matches();
  }
}
