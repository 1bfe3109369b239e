package dev.sayso.commerce.ledger;

/// The first place where a chain of records is not what was written.
public sealed interface LedgerBreak {

  /// From 1 on.
  long number();

  /// This record does not say what it said: its content does not give its hash.
  record Altered(long number) implements LedgerBreak {}

  /// There is no record of this number, though there are later ones, or the head says so.
  record Missing(long number) implements LedgerBreak {}

  /// This record does not follow the one before: it was put in, or the one before was replaced.
  record Unlinked(long number) implements LedgerBreak {}

  /// This record is there twice, or is somebody else's.
  record Foreign(long number) implements LedgerBreak {}

  /// The records go on beyond the head, or the last one is not the one that the head names.
  record BeyondHead(long number) implements LedgerBreak {}

  /// What and where, in one sentence.
  default String words() {
    return switch (this) {
      case Altered _ -> "record " + number() + " was altered: its content does not give its hash";
      case Missing _ -> "record " + number() + " is missing";
      case Unlinked _ -> "record " + number() + " does not follow the one before";
      case Foreign _ -> "record " + number() + " is there twice or belongs to somebody else";
      case BeyondHead _ -> "record " + number() + " is not the one that the ledger's head names";
    };
  }

  default String kind() {
    return switch (this) {
      case Altered _ -> "altered";
      case Missing _ -> "missing";
      case Unlinked _ -> "unlinked";
      case Foreign _ -> "foreign";
      case BeyondHead _ -> "head";
    };
  }
}
