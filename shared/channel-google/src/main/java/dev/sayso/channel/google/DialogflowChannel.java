package dev.sayso.channel.google;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.Journal;
import dev.sayso.channel.google.Answer.Reason;
import dev.sayso.dialog.Assistant;

/// Answers Dialogflow CX: WebhookRequest in, WebhookResponse out. Nothing that is sent makes it
/// throw.
public final class DialogflowChannel implements GoogleChannel {
  private final Journal journal;
  private final Conversation conversation;
  private final CxWriter writer;

  public DialogflowChannel(Assistant assistant, GoogleSettings settings, Journal journal) {
    this(assistant, settings, journal, Accounts.NONE);
  }

  /// Where shoppers can sign in to the shop's `accounts`.
  public DialogflowChannel(
      Assistant assistant, GoogleSettings settings, Journal journal, Accounts accounts) {
    this.journal = journal;
    this.conversation = new Conversation(assistant, settings, journal, accounts);
    this.writer = new CxWriter(settings);
  }

  @Override
  public Answer answer(GoogleRequest request) {
    return switch (CxReader.read(request.body())) {
      case Reading.Unreadable _ -> refuse(Reason.MALFORMED);
      case Reading.Read(Incoming incoming) ->
          new Answer.Response(
              writer.write(conversation.hold(incoming), incoming.setting().capabilities()));
    };
  }

  @Override
  public Answer refuse(Reason reason) {
    journal.note(new Journal.Entry.Refused(reason.name()));
    return new Answer.Refusal(reason);
  }
}
