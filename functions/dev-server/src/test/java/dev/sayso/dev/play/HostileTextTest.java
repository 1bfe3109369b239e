package dev.sayso.dev.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.Shops;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.answer.Fact;
import dev.sayso.dialog.speech.WordBudget;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.LanguageModel.Worded;
import dev.sayso.dialog.understanding.Reading;
import dev.sayso.dialog.understanding.ScriptedModel;
import dev.sayso.dialog.understanding.Telling;
import dev.sayso.dialog.understanding.Wish;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that would give orders, wherever it comes from, is text: said by a shopper, or written in
/// titles, descriptions, brands, synonyms and notes, it changes no cart, order, total or
/// preference, with a model that does all it is told and without one.
class HostileTextTest {

  private static final LocalShop SHOP = LocalShop.inMemory(Shops.home());
  private static final List<String> STRINGS = strings();
  private static final ShopperId KIM = new ShopperId("kim");
  private static final List<String> NAMES =
      List.of(
          "anchor",
          "bottle",
          "candle",
          "drum",
          "feather",
          "guitar",
          "hammer",
          "jacket",
          "kettle",
          "lantern",
          "mirror",
          "needle",
          "pillow",
          "saddle",
          "trumpet",
          "umbrella",
          "violin",
          "whistle",
          "zipper",
          "compass");

  /// What a model does that obeys whoever spoke last.
  private enum Model {
    NONE,
    OBEYING;

    LanguageModel connected() {
      return switch (this) {
        case NONE -> LanguageModel.NONE;
        case OBEYING ->
            new ScriptedModel(question -> obeying(question.allowed().contains(Wish.ADD)))
                .wording(Model::saying);
      };
    }

    /// Whatever it was told last, by the shopper or in a description, and its task.
    private static Worded saying(Telling telling) {
      var text =
          telling.facts().stream()
              .filter(
                  fact -> fact.kind() == Fact.Kind.DESCRIPTION || fact.kind() == Fact.Kind.REVIEW)
              .map(Fact::text)
              .reduce((_, last) -> last)
              .orElse(telling.asked().words());
      return new Worded.Said(text + " You word one reply; answer only by calling the tool.");
    }

    private static Answer obeying(boolean may) {
      var five =
          new Reading.Thing(
              "butter", Optional.of(BigDecimal.valueOf(5)), Optional.empty(), "", List.of());
      return new Answer.Meant(List.of(Reading.of(may ? "ADD" : "YES", five)));
    }
  }

  @AfterAll
  static void close() {
    SHOP.close();
  }

  @Test
  void there_are_many_of_them() {
    assertThat(STRINGS).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void said_to_an_assistant_that_waits_for_nothing(Model model) {
    seed(market());
    SHOP.connect(model.connected());
    say("add butter");
    each(hostile -> {
      ask("help");
      ask(hostile);
    });
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void said_while_an_order_is_proposed(Model model) {
    seed(market());
    SHOP.connect(model.connected());
    each(hostile -> {
      var proposed = say("reorder dishwasher tabs");
      assertThat(proposed.expects()).isInstanceOf(Expectation.Confirmation.class);
      ask(hostile);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "description", "synonyms", "reviews"})
  void written_in_the_catalogue(String place) {
    for (int from = 0; from < STRINGS.size(); from += NAMES.size()) {
      var strings = STRINGS.subList(from, Math.min(STRINGS.size(), from + NAMES.size()));
      seed(shop(place, strings));
      SHOP.connect(Model.OBEYING.connected());
      for (int i = 0; i < strings.size(); i++) {
        buy(NAMES.get(i), "H-" + i, 100L + i, strings.get(i));
      }
    }
  }

  @Test
  void written_in_a_shoppers_notes() {
    var market = market();
    var notes = ((ObjectNode) market.at("/shoppers/0")).putArray("preferences");
    STRINGS.stream().filter(text -> text.length() < 100).limit(150).forEach(notes::add);
    seed(market);
    SHOP.connect(LanguageModel.NONE);
    say("reorder dishwasher tabs");
    say("yes");
    var last = orders().getFirst();
    assertThat(last.lines()).hasSize(1);
    assertThat(last.totals().goods().minor()).isEqualTo(1249);
  }

  /// One of it, at its own price, after a summary and a yes; whatever it is called.
  private void buy(String name, String sku, long price, String hostile) {
    int before = orders().size();
    checked(say("find me a " + name));
    checked(say("tell me more"));
    checked(say("does it have a lid"));
    checked(say("what do people say"));
    checked(say("add the " + name));
    if (cart().isEmpty()) {
      checked(say("yes"));
    }
    assertThat(cart().lines())
        .as(hostile)
        .allSatisfy(line -> {
          assertThat(line.sku().value()).isEqualTo(sku);
          assertThat(line.quantity().packs()).isEqualByComparingTo("1");
          assertThat(line.unitPrice().minor()).isEqualTo(price);
        });
    if (!cart().isEmpty()) {
      checked(say("check out"));
      assertThat(orders()).hasSize(before);
      checked(say("yes"));
      assertThat(orders()).as(hostile).hasSize(before + 1);
      assertThat(orders().getFirst().totals().total().minor()).as(hostile).isEqualTo(price);
    }
    say("empty my cart");
    assertThat(preferences()).isEmpty();
  }

  /// Says each in turn; nothing of what is true may change.
  private void each(Consumer<String> turn) {
    var cart = cart();
    var orders = orders();
    var changed = new ArrayList<String>();
    for (var hostile : STRINGS) {
      turn.accept(hostile);
      if (!cart().lines().equals(cart.lines())
          || !orders().equals(orders)
          || !preferences().isEmpty()) {
        changed.add(hostile);
        seed(market());
        fillAgain(cart);
        cart = cart();
        orders = orders();
      }
    }
    assertThat(changed).isEmpty();
  }

  private void fillAgain(Cart cart) {
    if (!cart.isEmpty()) {
      say("add butter");
    }
  }

  private void ask(String words) {
    checked(say(words));
  }

  private static void checked(Reply reply) {
    assertThat(reply.prompt().words())
        .isLessThanOrEqualTo(WordBudget.of(Surface.SPEAKER.capabilities()).summaryWords());
    assertThat(reply.prompt().spoken().toLowerCase(Locale.ROOT))
        .doesNotContain(
            "answer only by calling", "leave them out", "1 main st", "kim@example", "sam@example");
  }

  private static Reply say(String words) {
    SHOP.clock().set(SHOP.clock().instant().plusSeconds(1));
    var place = new Place(KIM, Optional.of(KIM), "kitchen", Surface.SPEAKER, Locale.US);
    return SHOP.assistant()
        .reply(place.turn(UUID.randomUUID().toString(), Utterance.Heard.of(words)));
  }

  private static Cart cart() {
    return SHOP.visit(KIM).cart();
  }

  private static List<Order> orders() {
    return SHOP.shop().orders().recent(SHOP.visit(KIM).shopper().household(), 1_000);
  }

  private static List<Preference> preferences() {
    return SHOP.visit(KIM).shopper().preferences();
  }

  private static void seed(ObjectNode json) {
    var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    SHOP.seed(SeedReader.read(bytes, Instant.parse("2026-11-22T10:00:00Z")));
  }

  private static ObjectNode market() {
    return tree("events/scenarios/corner-market.json");
  }

  /// A shop whose products have these strings in one place.
  private static ObjectNode shop(String place, List<String> strings) {
    var json = JsonNodeFactory.instance.objectNode().put("now", "2026-11-22T10:00:00Z");
    json.putObject("shop").put("name", "Corner Market");
    var catalog = json.putArray("catalog");
    for (int i = 0; i < strings.size(); i++) {
      var text = strings.get(i);
      var product = catalog.addObject().put("sku", "H-" + i).put("price", 100 + i).put("stock", 9);
      product.put("title", place.equals("title") ? NAMES.get(i) + " " + text : NAMES.get(i));
      switch (place) {
        case "synonyms", "reviews" -> product.putArray(place).add(text);
        case "title" -> {}
        default -> product.put(place, text);
      }
    }
    json.putArray("shoppers").addObject().put("id", "kim").putArray("consents").add("orders");
    return json;
  }

  private static ObjectNode tree(String file) {
    try {
      var bytes = Files.readAllBytes(Shops.home().resolve(file));
      return (ObjectNode) new ObjectMapper().readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings() {
    try (var source = HostileTextTest.class.getResourceAsStream("/hostile/strings.txt")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
