package dev.sayso.dialog.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Joins the parts of a reply into the fullest wording that fits a word budget. Each part comes in
/// several lengths, longest first; the wordiest part gives way first. What still is too long is
/// cut.
public final class Fitting {

  private final List<Part> parts;
  private final int words;

  private Fitting(List<Part> parts, int words) {
    this.parts = parts;
    this.words = words;
    fit();
  }

  /// Something to say, in several lengths. A `whole` one is said to its end, as an order summary
  /// is: its total comes last.
  public record Piece(List<Prompt> lengths, boolean whole) {
    public Piece {
      lengths = List.copyOf(lengths);
    }
  }

  /// The last part is the question and is never cut; it may be empty.
  public static Prompt fit(List<List<Prompt>> statements, List<Prompt> question, int words) {
    return fitting(
        statements.stream().map(lengths -> new Piece(lengths, false)).toList(), question, words);
  }

  /// As [#fit], with pieces that must not be cut either. Of these rather more is said, and the
  /// question asked in fewer words.
  public static Prompt fitting(List<Piece> pieces, List<Prompt> question, int words) {
    var fullest = new Fitting(parts(pieces, question), words);
    for (int shorter = 1; shorter < question.size(); shorter++) {
      var terse = question.subList(shorter, question.size());
      var fuller = new Fitting(parts(pieces, terse), words);
      if (fuller.leftOut() < fullest.leftOut()) {
        fullest = fuller;
      }
    }
    return fullest.said();
  }

  private static List<Part> parts(List<Piece> pieces, List<Prompt> question) {
    var parts = new ArrayList<Part>();
    pieces.stream().filter(piece -> !piece.lengths().isEmpty()).map(Part::new).forEach(parts::add);
    if (!question.isEmpty()) {
      parts.add(new Part(new Piece(question, true)));
    }
    return parts;
  }

  /// How many words all parts take at their longest.
  public static int fullest(List<List<Prompt>> statements, List<Prompt> question) {
    int said =
        statements.stream()
            .filter(lengths -> !lengths.isEmpty())
            .mapToInt(lengths -> lengths.getFirst().words())
            .sum();
    return said + (question.isEmpty() ? 0 : question.getFirst().words());
  }

  private void fit() {
    while (total() > words) {
      var longest =
          parts.stream().filter(Part::canShrink).max(Comparator.comparingInt(Part::words));
      if (longest.isEmpty()) {
        cut();
        break;
      }
      longest.get().shrink();
    }
  }

  private Prompt said() {
    return parts.stream().map(Part::prompt).reduce(Prompt.NONE, Prompt::then);
  }

  /// How far those that must not be cut were shortened, the question aside.
  private int leftOut() {
    return parts.subList(0, Math.max(0, parts.size() - 1)).stream()
        .filter(part -> part.whole)
        .mapToInt(part -> part.at)
        .sum();
  }

  private int total() {
    return parts.stream().mapToInt(Part::words).sum();
  }

  private void cut() {
    for (var part : parts.reversed()) {
      if (!part.whole && total() > words) {
        part.cutTo(Math.max(0, part.words() - (total() - words)));
      }
    }
  }

  /// One part at its present length.
  private static final class Part {
    private final List<Prompt> lengths;
    private final boolean whole;
    private int at;

    Part(Piece piece) {
      lengths = new ArrayList<>(piece.lengths());
      whole = piece.whole();
    }

    Prompt prompt() {
      return lengths.get(at);
    }

    int words() {
      return prompt().words();
    }

    boolean canShrink() {
      return at + 1 < lengths.size();
    }

    void shrink() {
      at++;
    }

    /// Never in the middle of an amount: half a price is a wrong price.
    private static String cut(String text, int words) {
      var all = text.strip().split("\\s+");
      int kept = Math.min(words, all.length);
      while (kept > 0 && kept < all.length && splitsAmount(all[kept - 1], all[kept])) {
        kept--;
      }
      return kept == 0 ? "" : Wording.cut(text, kept) + ".";
    }

    private static boolean splitsAmount(String last, String next) {
      boolean clauseEnds = last.endsWith(",") || last.endsWith(";") || last.endsWith(".");
      return !clauseEnds && (isNumber(last) || isNumber(next));
    }

    private static boolean isNumber(String word) {
      return word.chars().anyMatch(Character::isDigit);
    }

    void cutTo(int words) {
      var whole = prompt();
      lengths.add(
          words == 0
              ? Prompt.NONE
              : new Prompt(cut(whole.spoken(), words), cut(whole.written(), words)));
      at = lengths.size() - 1;
    }
  }
}
