package dev.sayso.functions.google;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.google.ActionsCallers;
import dev.sayso.channel.google.CallerCheck;
import dev.sayso.channel.google.DialogflowCallers;
import dev.sayso.channel.google.GoogleKeys;
import dev.sayso.channel.google.GoogleTokens;
import dev.sayso.channel.google.SecretHeader;
import dev.sayso.channel.oauth.OauthAccounts;
import dev.sayso.runtime.Environment;
import java.time.InstantSource;

/// Who is let in at which door, and whose tokens name a shopper.
record Callers(CallerCheck dialogflow, CallerCheck actions, Accounts accounts) {

  /// Where no accounts are connected.
  Callers(CallerCheck dialogflow, CallerCheck actions) {
    this(dialogflow, actions, Accounts.NONE);
  }

  static Callers deployed(Environment environment) {
    var tokens = new GoogleTokens(GoogleKeys.published(), InstantSource.system());
    var secret = WebhookSecret.named(environment.required("GOOGLE_WEBHOOK_SECRET"));
    return new Callers(
        new DialogflowCallers(
            tokens, environment.find("DIALOGFLOW_PROJECT_NUMBER"), new SecretHeader(secret)),
        new ActionsCallers(tokens, environment.find("ACTIONS_PROJECT_ID")),
        OauthAccounts.from(environment.variables()));
  }
}
