package dev.sayso.feed;

/// Texts of one entry, cleaned; what was wrong with them is told.
record Texts(Cells cells, Flaws flaws) {

  /// Empty where there is none.
  String line(Field field, int longest) {
    var text = clean(field.word(), cells.get(field));
    if (text.length() > longest) {
      flaws.add(
          Flaw.Kind.LONG_TEXT,
          field.word(),
          "has " + text.length() + " letters, at most " + longest + ": " + Flaws.echo(text),
          "shorten it");
    }
    return text;
  }

  /// As [#line], but what is too long is cut.
  String cut(Field field, int longest) {
    var cell = cells.get(field);
    if (cell.isEmpty()) {
      return "";
    }
    damaged(field.word(), cell);
    var text = Clean.line(cell);
    if (text.length() <= longest) {
      return text;
    }
    flaws.add(
        Flaw.Kind.CUT_TEXT,
        field.word(),
        "has " + text.length() + " letters and was cut to " + longest,
        "");
    boolean pair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, pair ? longest - 1 : longest);
  }

  String clean(String field, String cell) {
    if (cell.isEmpty() || damaged(field, cell)) {
      return "";
    }
    if (Clean.hasHidden(cell)) {
      flaws.add(
          Flaw.Kind.HIDDEN_LETTERS,
          field,
          "has invisible letters, which are left out: " + Flaws.echo(Clean.line(cell)),
          "");
    }
    if (Clean.hasMarkup(cell)) {
      flaws.add(
          Flaw.Kind.HTML,
          field,
          "has HTML, which is left out: " + Flaws.echo(Clean.line(cell)),
          "");
    }
    return Clean.line(cell);
  }

  private boolean damaged(String field, String cell) {
    if (!Clean.isDamaged(cell)) {
      return false;
    }
    flaws.add(
        Flaw.Kind.DAMAGED_TEXT,
        field,
        "has bytes that are no letters: " + Flaws.echo(cell),
        "save the file as UTF-8");
    return true;
  }
}
