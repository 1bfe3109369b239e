package dev.sayso.channel.alexa;

/// Where the channel notes what operators should know. Nothing that a shopper said or is called
/// gets here: turns are named by a hash.
public interface Journal {

  void note(Entry entry);

  /// One thing that happened.
  sealed interface Entry {
    /// A request was refused.
    record Refused(Answer.Reason reason) implements Entry {}

    /// The assistant broke, and the channel apologised. `turn` is the hash of Alexa's request id.
    record Failed(String turn, Throwable failure) implements Entry {}
  }
}
