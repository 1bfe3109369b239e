package dev.sayso.channel.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.Accounts;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dialog.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where the shop's accounts are connected, a conversation is believed nothing it says of itself.
class SignedInTest {

  /// Tokens `token-of-X` are X's.
  private static final Accounts ACCOUNTS =
      new Accounts() {
        @Override
        public Optional<String> owner(String token) {
          return Optional.of(token)
              .filter(it -> it.startsWith("token-of-"))
              .map(it -> it.substring("token-of-".length()));
        }

        @Override
        public boolean areConnected() {
          return true;
        }
      };

  private static final GoogleSettings SETTINGS = GoogleSettings.of(List.of(Locale.US));

  private final ScriptedAssistant assistant =
      ScriptedAssistant.saying(ScriptedAssistant.asking("Order it?"));

  private Caller.Identified chat(String parameters) {
    var body =
        """
        {"detectIntentResponseId":"r1","text":"reorder coffee","languageCode":"en",
         "fulfillmentInfo":{"tag":"say"},
         "sessionInfo":{"session":"s1","parameters":{%s}}}
        """
            .formatted(parameters);
    var channel = new DialogflowChannel(assistant, SETTINGS, _ -> {}, ACCOUNTS);
    channel.answer(GoogleRequest.trusted(body.getBytes(StandardCharsets.UTF_8)));
    return (Caller.Identified) assistant.turns.getLast().caller();
  }

  private Caller.Identified action(String status, String authorization) {
    var body =
        """
        {"handler":{"name":"say"},"intent":{"name":"say","query":"reorder coffee"},
         "session":{"id":"s1","params":{"user_id":"kim"}},
         "user":{"accountLinkingStatus":"%s","params":{"user_id":"kim"}}}
        """
            .formatted(status);
    var channel = new ActionsChannel(assistant, SETTINGS, _ -> {}, ACCOUNTS);
    channel.answer(
        new GoogleRequest(
            name -> name.equals("Authorization") ? authorization : null,
            body.getBytes(StandardCharsets.UTF_8),
            Set.of()));
    return (Caller.Identified) assistant.turns.getLast().caller();
  }

  @Test
  void a_good_token_names_the_account_and_what_the_conversation_had_comes_along() {
    var caller = chat("\"access_token\":\"token-of-customer-1\"");
    assertThat(caller.account()).isEqualTo(new Identity("oauth", "customer-1"));
    assertThat(caller.person()).contains(new Identity("oauth", "customer-1"));
    assertThat(caller.before()).map(Identity::channel).contains("google-session");
  }

  @Test
  void a_name_that_a_conversation_gives_itself_makes_it_nobody() {
    for (var forged :
        List.of(
            "\"user_id\":\"kim\"",
            "\"link_token\":\"kim\"",
            "\"access_token\":\"kim\"",
            "\"access_token\":\"\",\"user_id\":\"kim\"",
            "\"access_token\":{\"sub\":\"kim\"}")) {
      assertThat(chat(forged).account().channel()).as(forged).isEqualTo("google-session");
      assertThat(chat(forged).person()).as(forged).isEmpty();
    }
  }

  @Test
  void an_action_is_linked_by_a_token_that_was_checked_and_by_nothing_else() {
    assertThat(action("LINKED", "Bearer token-of-customer-1").account())
        .isEqualTo(new Identity("oauth", "customer-1"));
    assertThat(action("LINKED", "Bearer forged").account().channel()).isEqualTo("google-session");
    assertThat(action("NOT_LINKED", "Bearer token-of-customer-1").account().channel())
        .isEqualTo("google-session");
  }
}
