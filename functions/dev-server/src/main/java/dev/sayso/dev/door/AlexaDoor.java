package dev.sayso.dev.door;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaHttpDoor;
import dev.sayso.channel.alexa.AlexaServices;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.Interim;
import dev.sayso.commerce.privacy.Leaving;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.Assistant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `POST /alexa`: request envelope in, response envelope out.
final class AlexaDoor {

  private final LocalShop shop;
  private final Function<AlexaChannel, AlexaHttpDoor> callers;
  private final Live live;
  private final Accounts accounts;
  private final Consumer<Throwable> failures;
  private volatile @Nullable Ready ready;

  AlexaDoor(Live live, Callers callers, Consumer<Throwable> failures) {
    this.live = live;
    this.shop = live.shop();
    this.callers = callers.alexa();
    this.accounts = callers.accounts();
    this.failures = failures;
  }

  Answer answer(Asked asked) {
    var assistant = shop.assistant();
    var last = ready;
    var open = last != null && last.assistant() == assistant ? last.door() : open(assistant);
    var answer = open.answer(asked.header(), asked.body());
    live.wire("alexa", asked.body(), answer.body());
    return Answer.json(answer.status(), answer.body());
  }

  /// A new seed brings a new assistant, maybe with other locales. Two requests may both be the
  /// first after it: then either's door stays.
  private AlexaHttpDoor open(Assistant assistant) {
    var settings = AlexaSettings.local(shop.shop().terms().locales());
    var door =
        callers.apply(
            new AlexaChannel(
                assistant,
                settings,
                this::note,
                new AlexaServices(Interim.NONE, accounts, this::left)));
    ready = new Ready(assistant, door);
    return door;
  }

  /// As deployed by default; done at once here.
  private void left(Identity account, String event) {
    new Leaving(shop.shop().data(), Leaving.Policy.FORGET_IDENTITY, shop.clock())
        .left(account, event);
    shop.carryOut();
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

  /// The door in front of one assistant.
  private record Ready(Assistant assistant, AlexaHttpDoor door) {}
}
