package dev.sayso.llm;

import java.time.LocalDate;

/// What all processes of a stack have spent together.
public interface Ledger {

  /// There is only this process.
  Ledger NONE = (_, _, _, _, _) -> true;

  /// Writes down what was spent on that day: tokens, and money in millionths of a cent. False where
  /// that day's most of either has been reached, so that nothing more should be spent on it. It
  /// never throws.
  boolean spent(LocalDate day, long tokens, long mostTokens, long money, long mostMoney);
}
