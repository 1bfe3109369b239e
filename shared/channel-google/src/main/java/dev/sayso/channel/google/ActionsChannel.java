package dev.sayso.channel.google;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.Journal;
import dev.sayso.channel.google.Answer.Reason;
import dev.sayso.dialog.Assistant;

/// Answers Actions Builder: HandlerRequest in, HandlerResponse out. Legacy: Google ended
/// Conversational Actions on 13 June 2023, and the format is kept for those who still hold it.
/// Nothing that is sent makes it throw.
public final class ActionsChannel implements GoogleChannel {
  static final String HEALTH_CHECK = "actions.handler.HEALTH_CHECK";

  private final Journal journal;
  private final Conversation conversation;

  public ActionsChannel(Assistant assistant, GoogleSettings settings, Journal journal) {
    this(assistant, settings, journal, Accounts.NONE);
  }

  /// Where shoppers can sign in to the shop's `accounts`.
  public ActionsChannel(
      Assistant assistant, GoogleSettings settings, Journal journal, Accounts accounts) {
    this.journal = journal;
    this.conversation = new Conversation(assistant, settings, journal, accounts);
  }

  @Override
  public Answer answer(GoogleRequest request) {
    return switch (ActionsReader.read(request)) {
      case Reading.Unreadable _ -> refuse(Reason.MALFORMED);
      case Reading.Read(Incoming incoming) ->
          incoming.name().equals(HEALTH_CHECK)
              ? new Answer.Response(ActionsWriter.healthy())
              : new Answer.Response(ActionsWriter.write(conversation.hold(incoming), incoming));
    };
  }

  @Override
  public Answer refuse(Reason reason) {
    journal.note(new Journal.Entry.Refused(reason.name()));
    return new Answer.Refusal(reason);
  }
}
