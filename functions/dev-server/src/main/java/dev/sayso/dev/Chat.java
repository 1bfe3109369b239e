package dev.sayso.dev;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One conversation in a terminal. With a person there it greets and prompts; piped input gets the
/// replies to its lines and nothing else.
record Chat(Terminal terminal, LocalShop shop, Place place) {

  void run() throws IOException {
    if (terminal.interactive()) {
      say(new Utterance.Opened());
    }
    var line = next();
    while (line != null) {
      if (ended(say(Utterance.Heard.of(line)))) {
        return;
      }
      line = next();
    }
  }

  private @Nullable String next() throws IOException {
    if (terminal.interactive()) {
      terminal.out().print("you> ");
      terminal.out().flush();
    }
    return terminal.in().readLine();
  }

  private Reply say(Utterance utterance) {
    var reply = shop.assistant().reply(place.turn(UUID.randomUUID().toString(), utterance));
    boolean written = place.surface() == Surface.TEXT;
    var prompt = reply.prompt();
    terminal.say("sayso> " + (written ? prompt.written() : prompt.spoken()));
    return reply;
  }

  private static boolean ended(Reply reply) {
    return !reply.listens()
        && reply.understood().intents().stream().anyMatch(Intent.Stop.class::isInstance);
  }
}
