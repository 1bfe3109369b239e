package dev.sayso.dialog;

/// One turn in, one reply out, whatever the channel.
public interface Assistant {

  /// Answers a turn and does what it asks, once. Throws only where the shop or the database is
  /// broken; the channel then apologises.
  Reply reply(Turn turn);
}
