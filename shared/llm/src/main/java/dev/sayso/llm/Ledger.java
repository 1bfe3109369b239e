package dev.sayso.llm;

import java.time.LocalDate;

/// What all processes of a stack have spent together.
public interface Ledger {

  /// There is only this process.
  Ledger NONE = (_, _, _) -> true;

  /// Writes down tokens that were spent on that day. False where that day's most has been reached,
  /// so that nothing more should be spent on it. It never throws.
  boolean spent(LocalDate day, long tokens, long most);
}
