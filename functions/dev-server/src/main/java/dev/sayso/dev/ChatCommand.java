package dev.sayso.dev;

import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Locales;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.seed.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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
      "Shares its shop with ./sayso dev. With --seed the shop is that file's, for this chat only.",
      "The demo shop speaks English; with --locale de-DE you talk to the German demo shop instead."
    })
final class ChatCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--shopper",
      paramLabel = "ID",
      description = "Whose device it is (default: the shop's first shopper's).")
  private @Nullable String shopper;

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = "Whose voice is recognised (default: nobody's, but on text the shopper's).")
  private @Nullable String person;

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

  @Mixin private LlmOption llm = new LlmOption();

  ChatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (seed != null) {
      return talk(Seeds.read(seed, Seeds.bytes(seed), Instant.now()));
    }
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      var other = otherDemo(shop);
      return other.isPresent() ? talk(other.get()) : talk(shop);
    }
  }

  /// The demo in the language asked for, where the shop at hand is the demo and does not speak it.
  private Optional<Seed> otherDemo(LocalShop shop) {
    var terms = shop.shop().terms();
    if (locale == null
        || Locales.spoken(locale, terms).isPresent()
        || !terms.equals(Seeds.demo(terminal.home()).terms())) {
      return Optional.empty();
    }
    var other = Seeds.demo(terminal.home(), locale);
    other.ifPresent(demo ->
        terminal.hint(
            "The demo shop speaks "
                + Locales.codes(terms)
                + "; this is "
                + demo.terms().name()
                + ", a demo that speaks "
                + Locales.codes(demo.terms())
                + "."));
    return other;
  }

  private int talk(Seed only) throws IOException {
    try (var shop = LocalShop.inMemory(terminal.home())) {
      shop.seed(only);
      return talk(shop);
    }
  }

  private int talk(LocalShop shop) throws IOException {
    shop.connect(llm.model(terminal));
    var speaker = speaker(shop);
    var session = speaker.value() + "/chat";
    var place = new Place(speaker, recognised(shop), session, surface, locale(shop));
    new Chat(terminal, shop, place).run();
    return 0;
  }

  private ShopperId speaker(LocalShop shop) {
    var known = shop.shoppers().stream().map(Shopper::id).toList();
    if (known.isEmpty()) {
      throw Trouble.badInput("the shop has no shoppers: give its seed some, or chat with another");
    }
    return shopper == null || shopper.isBlank()
        ? known.getFirst()
        : known(shop, "--shopper", shopper);
  }

  private Optional<ShopperId> recognised(LocalShop shop) {
    return Optional.ofNullable(person).map(id -> known(shop, "--person", id));
  }

  private static ShopperId known(LocalShop shop, String option, String id) {
    var known = shop.shoppers().stream().map(Shopper::id).toList();
    var chosen = id.isBlank() ? Optional.<ShopperId>empty() : Optional.of(new ShopperId(id));
    return chosen
        .filter(known::contains)
        .orElseThrow(() -> {
          var ids =
              known.stream().limit(20).map(ShopperId::value).collect(Collectors.joining(", "));
          return Trouble.badInput(option + ": there is no \"" + id + "\"; known are " + ids);
        });
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
