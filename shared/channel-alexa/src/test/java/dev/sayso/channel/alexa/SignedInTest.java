package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.ui.LinkAccountCard;
import dev.sayso.channel.Accounts;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A shopper who has linked their account of the shop, and one who should.
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

  private final ScriptedAssistant assistant =
      ScriptedAssistant.saying(
          ScriptedAssistant.reply(
              "Sign in first.",
              "",
              false,
              Optional.empty(),
              Optional.of(new Reply.Card("Sign in", "Sign in to the shop.", true))));

  private final AlexaChannel channel =
      new AlexaChannel(assistant, Requests.SETTINGS, _ -> {}, AlexaServices.NONE.with(ACCOUNTS));

  private Caller.Identified caller(byte[] body) {
    assertThat(channel.answer(body).status()).isEqualTo(200);
    return (Caller.Identified) assistant.turns.getLast().caller();
  }

  private static byte[] compact(String file) {
    return new String(Requests.event(file), StandardCharsets.UTF_8)
        .replaceAll("\"(user|person)\"\\s*:\\s*\\{", "\"$1\":{")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] signedIn(String file, String owner, String token) {
    var text = new String(compact(file), StandardCharsets.UTF_8);
    var place = "\"" + owner + "\":{";
    assertThat(text).contains(place);
    return text.replace(place, place + "\"accessToken\":\"" + token + "\",")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_good_token_makes_them_their_account_and_brings_along_what_the_device_had() {
    var device = caller(Requests.event("reorder.json")).account();
    var caller = caller(signedIn("reorder.json", "user", "token-of-customer-1"));
    assertThat(caller.account()).isEqualTo(new Identity("oauth", "customer-1"));
    assertThat(caller.before()).contains(device);
  }

  @Test
  void a_token_that_is_no_good_is_as_none() {
    var unlinked = caller(Requests.event("reorder.json"));
    assertThat(caller(signedIn("reorder.json", "user", "expired"))).isEqualTo(unlinked);
    assertThat(caller(signedIn("reorder.json", "user", "kim@example.com"))).isEqualTo(unlinked);
    assertThat(unlinked.account().channel()).isEqualTo("alexa");
  }

  @Test
  void a_recognised_person_may_have_an_account_of_their_own() {
    var caller = caller(signedIn("person.json", "person", "token-of-customer-2"));
    assertThat(caller.person()).contains(new Identity("oauth", "customer-2"));
    assertThat(caller.account().channel()).isEqualTo("alexa");
  }

  @Test
  void no_token_is_believed_where_no_accounts_are_connected() {
    var alone = new AlexaChannel(assistant, Requests.SETTINGS, _ -> {});
    alone.answer(signedIn("reorder.json", "user", "token-of-customer-1"));
    var caller = (Caller.Identified) assistant.turns.getLast().caller();
    assertThat(caller.account().channel()).isEqualTo("alexa");
    assertThat(assistant.turns.getLast().capabilities().signIn()).isFalse();
  }

  @Test
  void who_should_sign_in_gets_alexas_own_card() {
    var answer = channel.answer(Requests.event("reorder.json"));
    assertThat(AmazonModel.response(answer.body()).getCard()).isInstanceOf(LinkAccountCard.class);
    assertThat(assistant.turns.getLast().capabilities().signIn()).isTrue();
  }
}
