package dev.sayso.channel.alexa;

import dev.sayso.channel.Accounts;

/// What the channel turns to beside the assistant: `interim` says something before an answer that
/// takes long, shoppers sign in to the shop's `accounts`, and `departures` hears of those who left.
public record AlexaServices(Interim interim, Accounts accounts, Departures departures) {

  public static final AlexaServices NONE =
      new AlexaServices(Interim.NONE, Accounts.NONE, Departures.NONE);

  public AlexaServices with(Interim other) {
    return new AlexaServices(other, accounts, departures);
  }

  public AlexaServices with(Accounts other) {
    return new AlexaServices(interim, other, departures);
  }

  public AlexaServices with(Departures other) {
    return new AlexaServices(interim, accounts, other);
  }
}
