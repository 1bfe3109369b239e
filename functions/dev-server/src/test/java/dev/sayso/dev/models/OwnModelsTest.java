package dev.sayso.dev.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.cloud.dialogflow.cx.v3.EntityType;
import com.google.protobuf.util.JsonFormat;
import dev.sayso.dev.Shops;
import dev.sayso.dev.doctor.Checkup;
import dev.sayso.dev.doctor.Finding;
import dev.sayso.seed.Listing;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models with the goods of a shop, read back by Amazon's and Google's own classes.
class OwnModelsTest {

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @TempDir private Path folder;

  @Test
  void products_brands_and_kinds_become_values_that_say_what_they_are() {
    var vocabulary = vocabulary(demo());

    assertThat(vocabulary.values())
        .anySatisfy(value -> {
          assertThat(value.id()).isEqualTo("NPT-5OZ");
          assertThat(value.words()).isEqualTo("North Pier tuna in water");
          assertThat(value.synonyms()).contains("canned tuna");
        })
        .anySatisfy(value -> assertThat(value.id()).isEqualTo("BRAND_NORTH_PIER"))
        .anySatisfy(value -> assertThat(value.id()).isEqualTo("KIND_DISHWASHER_TABLETS"));
  }

  @Test
  void nothing_sounds_like_another_value_and_no_id_is_there_twice() {
    var values = vocabulary(demo()).values();

    var said = new ArrayList<String>();
    values.forEach(value -> {
      said.add(Sayable.key(value.words()));
      value.synonyms().forEach(words -> said.add(Sayable.key(words)));
    });
    assertThat(said).doesNotHaveDuplicates();
    assertThat(values).extracting(OwnValue::id).doesNotHaveDuplicates();
  }

  @Test
  void signs_and_units_are_written_as_they_are_said() {
    var vocabulary =
        vocabulary(
            seed(
                "{\"sku\":\"A-1\",\"title\":\"Salt & Pepper Mill\",\"price\":900,\"brand\":\"H&B™\"}"));

    assertThat(vocabulary.values())
        .extracting(OwnValue::words)
        .contains("Salt and Pepper Mill", "H and B")
        .noneMatch(words -> words.matches(".*[&™].*"));
  }

  @Test
  void where_not_all_fit_every_brand_has_a_product_before_any_has_two() throws IOException {
    var listings =
        seed(
            product("A-1", "Alba red soap", "Alba", 900),
            product("A-2", "Alba blue soap", "Alba", 800),
            product("A-3", "Alba green soap", "Alba", 700),
            product("B-1", "Bora soap", "Bora", 1));

    // One kind, two brands, and room for two products.
    var values = vocabulary(listings).values();
    assertThat(values)
        .extracting(OwnValue::id)
        .containsExactly("KIND_HAND_SOAP", "BRAND_ALBA", "BRAND_BORA", "A-1", "B-1", "A-2", "A-3");

    var built = build(listings, new OwnModels.Wish(List.of("en-US"), Map.of(), 5));
    assertThat(built.missing()).isEqualTo(2);
    assertThat(built.leftOut()).containsExactly("Alba blue soap", "Alba green soap");
    assertThat(ids("en-US")).contains("A-1", "B-1").doesNotContain("A-2", "A-3");
  }

  @Test
  void the_models_pass_the_doctor_and_amazons_own_classes() throws IOException {
    var wish =
        new OwnModels.Wish(
            List.of(),
            Map.of("en-US", "blue door grocery", "de-DE", "laden am blauen tor"),
            30_000);
    build(demo(), wish);

    assertThat(Checkup.ofModels(folder.resolve("alexa"))).noneMatch(Finding::isError);
    for (var locale : List.of("en-US", "de-DE")) {
      var file = folder.resolve("alexa/" + locale + ".json");
      var model = STRICT.readValue(file.toFile(), InteractionModelData.class);
      assertThat(model.getInteractionModel().getLanguageModel().getInvocationName())
          .isEqualTo(wish.invocations().get(locale));
    }
    assertThat(ids("en-US")).containsExactlyInAnyOrderElementsOf(ids("de-DE")).contains("NPT-5OZ");
    var manifest =
        new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(folder.resolve("alexa/skill.json").toFile(), SkillManifestEnvelope.class);
    assertThat(
            manifest
                .getManifest()
                .getPublishingInformation()
                .getLocales()
                .get("en-US")
                .getExamplePhrases())
        .contains("Alexa, launch blue door grocery");
  }

  @Test
  void the_agent_has_the_same_goods_and_passes_googles_own_classes() throws Exception {
    build(demo(), new OwnModels.Wish(List.of(), Map.of(), 30_000));

    var agent = folder.resolve("google/dialogflow-cx");
    assertThat(CrossReferences.problems(agent)).isEmpty();
    var json =
        new ObjectMapper().readTree(agent.resolve("entityTypes/Product/entities/en.json").toFile());
    json.path("entities").forEach(one -> ((ObjectNode) one).remove("languageCode"));
    var read = EntityType.newBuilder();
    JsonFormat.parser().merge(json.toString(), read);
    assertThat(read.getEntitiesList())
        .extracting(EntityType.Entity::getValue)
        .contains("North Pier tuna in water", "North Pier");
  }

  @Test
  void a_catalogue_too_large_is_cut_to_what_alexa_takes() throws IOException {
    var products = new String[16_000];
    for (int i = 0; i < products.length; i++) {
      products[i] =
          product(
              "SKU-" + i,
              "Soap of the " + words(i) + " kind with a long name",
              "Brand " + words(i),
              i);
    }

    var built = build(seed(products), new OwnModels.Wish(List.of("en-US"), Map.of(), 30_000));

    assertThat(built.missing()).isPositive();
    assertThat(Files.size(folder.resolve("alexa/en-US.json"))).isLessThan(1_500_000);
    assertThat(Checkup.ofModels(folder.resolve("alexa"))).noneMatch(Finding::isError);
  }

  @Test
  void another_locale_of_a_language_takes_over_its_samples_and_texts() throws IOException {
    build(demo(), new OwnModels.Wish(List.of("en-GB"), Map.of(), 10));

    assertThat(folder.resolve("alexa/en-GB.json")).exists();
    assertThat(folder.resolve("alexa/en-US.json")).doesNotExist();
    assertThat(Checkup.ofModels(folder.resolve("alexa"))).noneMatch(Finding::isError);
  }

  @Test
  void a_language_that_has_no_model_is_refused_and_nothing_is_written() {
    assertThatThrownBy(() -> build(demo(), new OwnModels.Wish(List.of("fr-FR"), Map.of(), 10)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("fr-FR")
        .hasMessageContaining("en-US");
    assertThat(folder).isEmptyDirectory();
  }

  private OwnModels.Built build(List<Listing> listings, OwnModels.Wish wish) throws IOException {
    var base = Shops.home().resolve("interaction-models/alexa");
    return new OwnModels(base, vocabulary(listings), Locale.US, wish).write(folder);
  }

  private static Vocabulary vocabulary(List<Listing> listings) {
    return Vocabulary.of(listings, Locale.US);
  }

  private List<String> ids(String locale) throws IOException {
    var ids = new ArrayList<String>();
    var model = new ObjectMapper().readTree(folder.resolve("alexa/" + locale + ".json").toFile());
    for (JsonNode type : model.at("/interactionModel/languageModel/types")) {
      if (type.path("name").asText().equals("Product")) {
        type.path("values").forEach(value -> ids.add(value.path("id").asText()));
      }
    }
    return ids;
  }

  private static List<Listing> demo() {
    try {
      return listings(Files.readAllBytes(Shops.home().resolve("events/demo-shop.json")));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static List<Listing> seed(String... products) {
    var seed = "{\"catalog\":[" + String.join(",", products) + "],\"shoppers\":[{\"id\":\"kim\"}]}";
    return listings(seed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Listing> listings(byte[] json) {
    var seed = SeedReader.read(json, Instant.EPOCH);
    return seed.products().stream()
        .map(product ->
            new Listing(product, Objects.requireNonNull(seed.offers().get(product.sku()))))
        .toList();
  }

  private static String product(String sku, String title, String brand, int ratings) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("sku", sku)
            .put("title", title)
            .put("spoken", title)
            .put("brand", brand)
            .put("category", "Household > Hand soap")
            .put("price", 100);
    json.putObject("rating").put("value", 4.0).put("count", ratings);
    return json.toString();
  }

  /// A number in letters, so that it is no code.
  private static String words(int number) {
    var digits = List.of("ba", "be", "bi", "bo", "bu", "da", "de", "di", "do", "du");
    var words = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      words.append(digits.get(digit - '0'));
    }
    return words.toString();
  }
}
