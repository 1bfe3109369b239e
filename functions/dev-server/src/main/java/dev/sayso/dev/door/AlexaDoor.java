package dev.sayso.dev.door;

import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaHttpDoor;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.Journal;
import dev.sayso.dev.local.LocalShop;
import java.util.function.Consumer;

/// `POST /alexa`: request envelope in, response envelope out. Takes unsigned requests, being on
/// loopback.
final class AlexaDoor {

  private final LocalShop shop;
  private final Consumer<Throwable> failures;

  AlexaDoor(LocalShop shop, Consumer<Throwable> failures) {
    this.shop = shop;
    this.failures = failures;
  }

  Answer answer(Asked asked) {
    var settings = AlexaSettings.local(shop.shop().terms().locales());
    var channel = new AlexaChannel(shop.assistant(), settings, this::note);
    var answer = AlexaHttpDoor.trusting(channel).answer(asked.header(), asked.body());
    return Answer.json(answer.status(), answer.body());
  }

  private void note(Journal.Entry entry) {
    switch (entry) {
      case Journal.Entry.Failed(String _, Throwable failure) -> failures.accept(failure);
      case Journal.Entry.Refused _ -> {
        // The sender hears why; the terminal stays quiet.
      }
    }
  }
}
