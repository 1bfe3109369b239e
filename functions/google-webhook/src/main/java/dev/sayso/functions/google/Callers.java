package dev.sayso.functions.google;

import dev.sayso.channel.google.ActionsCallers;
import dev.sayso.channel.google.CallerCheck;
import dev.sayso.channel.google.DialogflowCallers;
import dev.sayso.channel.google.GoogleKeys;
import dev.sayso.channel.google.GoogleTokens;
import dev.sayso.channel.google.SecretHeader;
import dev.sayso.runtime.Environment;
import java.time.InstantSource;

/// Who is let in at which door.
record Callers(CallerCheck dialogflow, CallerCheck actions) {

  static Callers deployed(Environment environment) {
    var tokens = new GoogleTokens(GoogleKeys.published(), InstantSource.system());
    var secret = WebhookSecret.named(environment.required("GOOGLE_WEBHOOK_SECRET"));
    return new Callers(
        new DialogflowCallers(
            tokens, environment.find("DIALOGFLOW_PROJECT_NUMBER"), new SecretHeader(secret)),
        new ActionsCallers(tokens, environment.find("ACTIONS_PROJECT_ID")));
  }
}
