package dev.sayso.dialog.understanding;

/// One language: its words, its phrases, and the reader of its texts.
record Language(Lexicon lexicon, SpokenText spoken, Grammar grammar) {

  static Language load(String code) {
    var lexicon = Lexicon.load(code);
    var spoken = new SpokenText(lexicon);
    return new Language(lexicon, spoken, Grammar.load(code, spoken));
  }
}
