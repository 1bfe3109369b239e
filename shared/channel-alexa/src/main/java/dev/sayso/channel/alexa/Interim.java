package dev.sayso.channel.alexa;

/// Says a word while an answer takes its time, so that nobody waits in silence.
public interface Interim {

  /// Says nothing.
  Interim NONE = (_, _) -> () -> {};

  /// Begins to wait for an answer to this request; where it does not come soon, `words` are said.
  Waiting begin(Progress request, String words);

  /// What is waited for.
  interface Waiting extends AutoCloseable {
    /// The answer is there: from now on nothing is said any more.
    @Override
    void close();
  }

  /// Where and for which request something can be said before the answer.
  record Progress(String request, String endpoint, String token) {
    @Override
    public String toString() {
      return "Progress[" + request + "]";
    }
  }
}
