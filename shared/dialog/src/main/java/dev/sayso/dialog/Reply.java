package dev.sayso.dialog;

import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// One exchange, as it goes out. `reprompt` is said once after silence, and only where `listens`.
/// `handover`: a person takes over now, where the channel can bring one in. `vocabulary` holds
/// names this shopper is likely to say, likeliest first, for a platform whose recogniser can be
/// told what to listen for; a channel hands it over once, as its session begins. `candidates` are
/// the products that were weighed as what the shopper meant, for whoever looks on; never spoken.
/// `course` is for whoever counts.
public record Reply(
    Prompt prompt,
    Optional<Prompt> reprompt,
    boolean listens,
    Expectation expects,
    Interpretation understood,
    Optional<Display> display,
    Optional<Card> card,
    Optional<Handover> handover,
    List<SpokenName> vocabulary,
    List<Guess> candidates,
    Course course) {

  public Reply {
    vocabulary = List.copyOf(vocabulary);
    candidates = List.copyOf(candidates);
  }

  /// With neither vocabulary nor candidates.
  public Reply(
      Prompt prompt,
      Optional<Prompt> reprompt,
      boolean listens,
      Expectation expects,
      Interpretation understood,
      Optional<Display> display,
      Optional<Card> card,
      Optional<Handover> handover) {
    this(
        prompt,
        reprompt,
        listens,
        expects,
        understood,
        display,
        card,
        handover,
        List.of(),
        List.of(),
        Course.BEGUN);
  }

  /// How the shopper's task went until this reply: the words that were said to them since the last
  /// order of this conversation, and whether they now turned down or corrected what was offered.
  public record Course(int words, boolean refused) {

    public static final Course BEGUN = new Course(0, false);

    /// Whether what was understood turns down what this conversation had just offered or done.
    static boolean turnsDown(Session before, Interpretation understood) {
      var first = understood.first();
      boolean offered =
          before.expectation() instanceof Expectation.Confirmation
              || before.expectation() instanceof Expectation.Choice;
      return offered && (first instanceof Intent.No || first instanceof Intent.QualifiedYes)
          || before.lastTurn().isPresent()
              && (first instanceof Intent.Correct || first instanceof Intent.Undo);
    }
  }

  /// What a screen shows beside the words: a title and at most a handful of rows.
  public record Display(String title, List<Row> rows) {
    public Display {
      rows = List.copyOf(rows);
    }

    /// One product or order: its name, pack or state, and price as written.
    public record Row(String primary, String secondary, String trailing) {}
  }

  /// What the shopper keeps in writing, e.g. after an order. `signsIn`: by it they can sign in to
  /// the shop, where the channel has a way for that; else it is only read.
  public record Card(String title, String text, boolean signsIn) {

    /// To be read.
    public Card(String title, String text) {
      this(title, text, false);
    }
  }
}
