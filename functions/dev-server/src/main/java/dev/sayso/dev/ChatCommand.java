package dev.sayso.dev;

import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Locales;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso chat`: a conversation in the terminal, one utterance a line.
@Command(
    name = "chat",
    description = "Talk to the assistant here: one utterance a line.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Shares its shop with ./sayso dev. With --seed the shop is that file's, for this chat only."
    })
final class ChatCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--shopper",
      paramLabel = "ID",
      description = "Who speaks (default: the shop's first shopper).")
  private @Nullable String shopper;

  @Option(
      names = "--surface",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "speaker, screen, car or text (default: text).")
  private Surface surface = Surface.TEXT;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "The language, as en-US (default: the shop's first).")
  private @Nullable String locale;

  @Option(names = "--seed", paramLabel = "FILE", description = "The shop to talk to.")
  private @Nullable Path seed;

  @Mixin private DataOption data = new DataOption();

  ChatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (seed != null) {
      var chosen = Seeds.read(seed, Seeds.bytes(seed), Instant.now());
      try (var shop = LocalShop.inMemory(terminal.home())) {
        shop.seed(chosen);
        return talk(shop);
      }
    }
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      return talk(shop);
    }
  }

  private int talk(LocalShop shop) throws IOException {
    var speaker = speaker(shop);
    var place = new Place(speaker, speaker.value() + "/chat", surface, locale(shop));
    new Chat(terminal, shop, place).run();
    return 0;
  }

  private ShopperId speaker(LocalShop shop) {
    var known = shop.shoppers().stream().map(Shopper::id).toList();
    if (known.isEmpty()) {
      throw Trouble.badInput("the shop has no shoppers: give its seed some, or chat with another");
    }
    var chosen = shopper == null || shopper.isBlank() ? known.getFirst() : new ShopperId(shopper);
    if (!known.contains(chosen)) {
      var ids = known.stream().limit(20).map(ShopperId::value).collect(Collectors.joining(", "));
      throw Trouble.badInput("--shopper: there is no \"" + shopper + "\"; known are " + ids);
    }
    return chosen;
  }

  private Locale locale(LocalShop shop) {
    var terms = shop.shop().terms();
    if (locale == null) {
      return terms.locales().getFirst();
    }
    return Locales.spoken(locale, terms)
        .orElseThrow(() ->
            Trouble.badInput(
                "--locale: \""
                    + locale
                    + "\" is not spoken here; the shop speaks "
                    + Locales.codes(terms)));
  }
}
