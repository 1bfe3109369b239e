package dev.sayso.channel;

/// Where the channel notes what operators should know. Nothing that a shopper said or is called
/// gets here: turns are named by a hash.
public interface Journal {

  void note(Entry entry);

  /// One thing that happened.
  sealed interface Entry {
    /// A request was refused; `reason` is one of the channel's own words.
    record Refused(String reason) implements Entry {}

    /// The assistant broke, and the channel apologised. `turn` is the hash of the platform's
    /// request id.
    record Failed(String turn, Throwable failure) implements Entry {}

    /// A turn was answered. `turn` is the hash of the platform's request id.
    record Answered(String turn, Served served) implements Entry {}

    /// Some work that nobody waited for was done; it is noted where it came to any figures.
    record Worked() implements Entry {}

    /// A language model was asked, or would have been: what came of it, in a word, what it took and
    /// cost (millionths of a cent), and what was said, without what is personal, where the merchant
    /// wants that logged; else blank.
    record Consulted(String outcome, Use use, String words, String answer) implements Entry {}
  }

  /// What a question to a language model took.
  record Use(long tokensIn, long tokensOut, long microCents, long millis) {}
}
