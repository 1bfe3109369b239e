package dev.sayso.dialog.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.dialog.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Plays a dialog and checks every turn of it.
final class Watched {

  private final Home home;
  private final MoneyRules money;
  private final MannerRules manners = new MannerRules();
  private final List<String> transcript = new ArrayList<>();
  private int turns;

  Watched(Home home) {
    this.home = home;
    money = new MoneyRules(home);
  }

  void play(List<Said> dialog) {
    for (var said : dialog) {
      try {
        turn(said);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "in this dialog:\n" + String.join("\n", transcript) + "\n" + e.getMessage(), e);
      }
    }
  }

  private void turn(Said said) {
    home.clock.advance(said.pause());
    said.meanwhile().happen(home);
    transcript.add(
        "%s %s%s  %s".formatted(said.session(), surface(said), world(said), "> " + said.words()));
    var id = "t" + turns++;
    var before = home.visit(said).session();
    var cart = home.cart();
    var orders = home.orders();
    var supply = home.visit(said).shopper().notes().supply();
    var reply = home.say(id, said);
    transcript.add("    " + reply.prompt().spoken() + "  " + reply.understood().intents());
    var moment =
        new Moment(
            said,
            said.session() + before.opened(),
            before.expectation(),
            cart,
            orders,
            reply,
            home.cart(),
            home.orders());
    if (!lines(moment.cart()).equals(lines(cart))) {
      transcript.add("    cart: " + lines(moment.cart()));
    }
    manners.check(moment);
    money.check(moment);
    CartRules.check(moment);
    SupplyRules.check(moment, supply, home.visit(said).shopper());
    if (said.twice()) {
      again(id, moment);
    }
  }

  /// A turn that is delivered twice is answered alike and done once.
  private void again(String id, Moment moment) {
    home.clock.advance(Duration.ofSeconds(1));
    Reply second = home.say(id, moment.said());
    assertThat(second.prompt()).isEqualTo(moment.reply().prompt());
    assertThat(home.orders()).isEqualTo(moment.orders());
    assertThat(home.cart()).isEqualTo(moment.cart());
  }

  private static String lines(Cart cart) {
    return cart.lines().stream()
        .map(line -> line.quantity().packs().toPlainString() + "×" + line.sku())
        .collect(Collectors.joining(", "));
  }

  private static String surface(Said said) {
    var can = said.surface();
    return can.car() ? "car" : can.voice() ? can.screen() ? "screen" : "speaker" : "text";
  }

  private static String world(Said said) {
    var pause = said.pause().toMinutes() > 0 ? " after " + said.pause() : "";
    return pause
        + (said.meanwhile() == Said.Meanwhile.NOTHING ? "" : " " + said.meanwhile())
        + (said.twice() ? " (twice)" : "");
  }
}
