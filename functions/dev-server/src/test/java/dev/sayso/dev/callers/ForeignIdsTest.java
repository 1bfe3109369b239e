package dev.sayso.dev.callers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.channel.Accounts;
import dev.sayso.channel.LocaleWords;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaServices;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.google.ActionsChannel;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.channel.google.GoogleChannel;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.Shops;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.DialogAssistant;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.store.dynamodb.DynamoSessions;
import dev.sayso.store.dynamodb.Homes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever knows another's ids, of shopper, household, order, session, device and person, and sends
/// them wherever a request has room, hears nothing of theirs and changes nothing: with every intent
/// there is, and at every door a platform calls.
class ForeignIdsTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<Locale> LOCALES = List.of(Locale.US, Locale.GERMANY);

  /// The merchant's server: it gave Eve a token, and Vera's is not hers.
  private static final Accounts ACCOUNTS =
      new Accounts() {
        @Override
        public Optional<String> owner(String token) {
          return token.equals("good-token-of-eve") ? Optional.of("sub-of-eve") : Optional.empty();
        }

        @Override
        public boolean areConnected() {
          return true;
        }
      };

  private final Neighbours neighbours = new Neighbours(Shops.shared());

  @BeforeEach
  void moveIn() {
    neighbours.moveIn();
  }

  @Test
  void every_intent_of_somebody_else_and_of_strangers_who_call_themselves_by_her_ids() {
    var intents = new AnyIntent(Neighbours.IDS.subList(0, 3)).all();
    assertThat(intents.stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Intent.class.getPermittedSubclasses());
    for (var caller : callers()) {
      for (var intent : intents) {
        means(caller, intent);
        if (caller instanceof Caller.Known) {
          means(caller, new Intent.Yes());
        }
      }
      neighbours.nothingIsChanged();
    }
  }

  /// Eve herself, and what nobody has written into the shop: ids as accounts, as persons.
  private static List<Caller> callers() {
    var eve = new Identity("alexa", "amzn1.ask.account.EVE");
    var callers = new ArrayList<Caller>();
    callers.add(new Caller.Known(Neighbours.EVE));
    callers.add(new Caller.Owner(Neighbours.EVE));
    callers.add(new Caller.Identified(eve, Optional.of(new Identity("alexa", "vera-1"))));
    callers.add(new Caller.Identified(new Identity("alexa", "vera-1"), Optional.empty()));
    callers.add(new Caller.Identified(new Identity("phone", "home-of-vera"), Optional.empty()));
    callers.add(
        new Caller.Identified(new Identity("google-session", "kitchen-of-vera"), Optional.empty()));
    callers.add(
        new Caller.Identified(
            eve, Optional.empty(), Optional.of(new Identity("google-session", "home-of-vera"))));
    callers.add(new Caller.Known(new ShopperId("home-of-vera")));
    return callers;
  }

  private void means(Caller caller, Intent intent) {
    var shop = Shops.shared();
    shop.clock().set(shop.clock().instant().plusMillis(10));
    var sessions =
        new DynamoSessions(shop.tables(), new Homes(shop.tables(), shop.clock()), shop.clock());
    var assistant =
        new DialogAssistant(
            sessions, shop.shop(), (_, _) -> Interpretation.of(intent), shop.clock());
    var reply =
        assistant.reply(
            new Turn(
                UUID.randomUUID().toString(),
                caller,
                "kitchen-of-vera",
                Utterance.Heard.of("order O-VERA-77 of vera-1"),
                Capabilities.SCREEN,
                Locale.US));
    var by = caller + " " + intent;
    neighbours.nothingIsTold(reply.prompt().spoken() + reply.prompt().written(), by);
    neighbours.nothingIsTold(reply.display() + "" + reply.card() + reply.vocabulary(), by);
  }

  @Test
  void every_intent_of_alexas_model_in_both_languages_with_her_ids_in_all_places() {
    for (var locale : LOCALES) {
      for (var intent : LocaleWords.of(locale).orElseThrow().intentNames()) {
        for (var id : Neighbours.IDS.subList(0, 4)) {
          alexa(request(locale, "IntentRequest").set("intent", filled(intent, id)), locale);
        }
        alexa(
            request(locale, "IntentRequest").set("intent", filled("AMAZON.YesIntent", "")), locale);
      }
    }
    neighbours.nothingIsChanged();
  }

  @Test
  void touches_of_a_screen_with_her_ids_and_tokens() {
    for (var id : Neighbours.IDS) {
      for (var arguments :
          List.of(List.of("choose", "1"), List.of("choose", id), List.of(id, "1"))) {
        var touch = request(Locale.US, "Alexa.Presentation.APL.UserEvent");
        touch.put("token", id);
        touch.putObject("source").put("id", id);
        var given = touch.putArray("arguments");
        arguments.forEach(given::add);
        alexa(touch, Locale.US);
      }
    }
    neighbours.nothingIsChanged();
  }

  private void alexa(ObjectNode request, Locale locale) {
    var root = JSON.objectNode().put("version", "1.0");
    var session = root.putObject("session").put("new", false).put("sessionId", "kitchen-of-vera");
    session.putObject("user").put("userId", "amzn1.ask.account.VERA");
    hers(session.putObject("attributes"));
    var system = root.putObject("context").putObject("System");
    system
        .putObject("user")
        .put("userId", "amzn1.ask.account.EVE")
        .put("accessToken", "sub-of-vera");
    system.putObject("person").put("personId", "vera-1").put("accessToken", "vera@example.com");
    system
        .putObject("device")
        .put("deviceId", "kitchen-of-vera")
        .putObject("supportedInterfaces")
        .putObject("Alexa.Presentation.APL")
        .putObject("runtime")
        .put("maxVersion", "2024.2");
    root.set("request", request);
    var channel =
        new AlexaChannel(
            Shops.shared().assistant(),
            AlexaSettings.local(LOCALES),
            _ -> {},
            AlexaServices.NONE.with(ACCOUNTS));
    var answer = channel.answer(root.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(200);
    neighbours.nothingIsTold(new String(answer.body(), StandardCharsets.UTF_8), request.toString());
  }

  private static ObjectNode request(Locale locale, String type) {
    Shops.shared().clock().set(Shops.shared().clock().instant().plusMillis(10));
    return JSON.objectNode()
        .put("type", type)
        .put("requestId", UUID.randomUUID().toString())
        .put("timestamp", "2026-11-22T10:00:00Z")
        .put("locale", locale.toLanguageTag());
  }

  private static ObjectNode filled(String intent, String id) {
    var json = JSON.objectNode().put("name", intent);
    var slots = json.putObject("slots");
    for (var slot :
        Arrays.asList("item", "product", "order", "number", "person", "code", "thing")) {
      slots.putObject(slot).put("name", slot).put("value", id);
    }
    return json;
  }

  private static void hers(ObjectNode place) {
    place
        .put("shopper", "vera-1")
        .put("shopperId", "vera-1")
        .put("household", "home-of-vera")
        .put("session", "kitchen-of-vera")
        .put("order", "O-VERA-77")
        .put("user_id", "vera-1")
        .put("link_token", "home-of-vera")
        .put("access_token", "sub-of-vera");
  }

  @Test
  void conversations_at_googles_doors_that_call_themselves_hers() {
    var settings = GoogleSettings.of(LOCALES);
    var assistant = Shops.shared().assistant();
    var words =
        List.of(
            "where is my order",
            "what's in my cart",
            "cancel order O-VERA-77",
            "what am i running low on",
            "what did i tell you",
            "what are my standing orders",
            "same again",
            "check out",
            "yes",
            "who lives here",
            "i am vera-1",
            "my e-mail is vera@example.com",
            "empty my cart",
            "forget everything");
    for (var said : words) {
      google(new DialogflowChannel(assistant, settings, _ -> {}), dialogflow(said));
      google(new DialogflowChannel(assistant, settings, _ -> {}, ACCOUNTS), dialogflow(said));
      google(new ActionsChannel(assistant, settings, _ -> {}), actions(said));
      google(new ActionsChannel(assistant, settings, _ -> {}, ACCOUNTS), actions(said));
    }
    neighbours.nothingIsChanged();
  }

  private void google(GoogleChannel channel, ObjectNode request) {
    Shops.shared().clock().set(Shops.shared().clock().instant().plusMillis(10));
    var answer =
        channel.answer(GoogleRequest.trusted(request.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).isEqualTo(200);
    neighbours.nothingIsTold(new String(answer.body(), StandardCharsets.UTF_8), request.toString());
  }

  private static ObjectNode dialogflow(String said) {
    var json = JSON.objectNode().put("detectIntentResponseId", UUID.randomUUID().toString());
    json.put("languageCode", "en").put("text", said);
    json.putObject("fulfillmentInfo").put("tag", "say");
    hers(json.putObject("sessionInfo").put("session", "kitchen-of-vera").putObject("parameters"));
    return json;
  }

  private static ObjectNode actions(String said) {
    var json = JSON.objectNode();
    json.putObject("handler").put("name", "say");
    json.putObject("intent").put("name", "say").put("query", said);
    hers(json.putObject("session").put("id", "kitchen-of-vera").putObject("params"));
    hers(json.putObject("user").put("accountLinkingStatus", "LINKED").putObject("params"));
    return json;
  }
}
