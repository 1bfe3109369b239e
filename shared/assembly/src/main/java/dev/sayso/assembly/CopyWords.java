package dev.sayso.assembly;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.privacy.Holdings;
import dev.sayso.commerce.privacy.SendingCopies;
import java.time.InstantSource;

/// The message that carries a copy of somebody's data: a few words, then all of it as JSON.
record CopyWords(InstantSource clock) implements SendingCopies.Writing {

  @Override
  public Notice.Words words(Holdings holdings, String language) {
    var json = new ExportJson(clock.instant()).text(holdings);
    return language.startsWith("de")
        ? new Notice.Words(
            "Deine Daten",
            "Du hast um eine Kopie deiner Daten gebeten. Das ist alles, was der Sprachassistent"
                + " über dich gespeichert hat:\n\n"
                + json
                + "\n\nAlles löschen: sag \"lösch meine Daten\".\n")
        : new Notice.Words(
            "Your data",
            "You asked for a copy of your data. This is all that the voice assistant keeps about"
                + " you:\n\n"
                + json
                + "\n\nTo delete all of it, say \"delete my data\".\n");
  }
}
