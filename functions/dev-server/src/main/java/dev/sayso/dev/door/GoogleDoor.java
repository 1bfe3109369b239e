package dev.sayso.dev.door;

import dev.sayso.channel.Journal;
import dev.sayso.channel.google.CallerCheck;
import dev.sayso.channel.google.GoogleChannel;
import dev.sayso.channel.google.GoogleHttpDoor;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Assistant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `POST /google/dialogflow-cx` or `POST /google/actions`: Google's JSON in and out.
final class GoogleDoor {

  private final String path;
  private final Live live;
  private final LocalShop shop;
  private final Opening opening;
  private final Optional<CallerCheck> check;
  private final Consumer<Throwable> failures;
  private volatile @Nullable Ready ready;

  /// Without a check everybody is let in.
  GoogleDoor(
      String path,
      Live live,
      Opening opening,
      Optional<CallerCheck> check,
      Consumer<Throwable> failures) {
    this.path = path;
    this.live = live;
    this.shop = live.shop();
    this.opening = opening;
    this.check = check;
    this.failures = failures;
  }

  Answer answer(Asked asked) {
    var assistant = shop.assistant();
    var last = ready;
    var open = last != null && last.assistant() == assistant ? last.door() : open(assistant);
    var answer = open.answer(new GoogleRequest(asked.header(), asked.body(), addresses(asked)));
    live.wire(path.substring(path.lastIndexOf('/') + 1), asked.body(), answer.body());
    return Answer.json(answer.status(), answer.body());
  }

  /// Behind a tunnel, which speaks HTTPS, the host is the tunnel's.
  private Set<String> addresses(Asked asked) {
    var origin = "https://" + asked.header().apply("Host");
    return Set.of(origin, origin + path);
  }

  /// A new seed brings a new assistant, maybe with other locales. Two requests may both be the
  /// first after it: then either's door stays.
  private GoogleHttpDoor open(Assistant assistant) {
    var settings = GoogleSettings.of(shop.shop().terms().locales());
    var channel = opening.open(assistant, settings, this::note);
    var door =
        check
            .map(it -> GoogleHttpDoor.verifying(channel, it))
            .orElseGet(() -> GoogleHttpDoor.trusting(channel));
    ready = new Ready(assistant, door);
    return door;
  }

  private void note(Journal.Entry entry) {
    switch (entry) {
      case Journal.Entry.Failed(String _, Throwable failure) -> failures.accept(failure);
      case Journal.Entry.Answered _,
          Journal.Entry.Worked _,
          Journal.Entry.Refused _,
          Journal.Entry.Consulted _ -> {
        // The sender hears why; the terminal stays quiet.
      }
    }
  }

  /// One of the channels, in front of an assistant.
  interface Opening {
    GoogleChannel open(Assistant assistant, GoogleSettings settings, Journal journal);
  }

  private record Ready(Assistant assistant, GoogleHttpDoor door) {}
}
