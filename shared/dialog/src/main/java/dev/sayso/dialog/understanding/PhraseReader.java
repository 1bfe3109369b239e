package dev.sayso.dialog.understanding;

import dev.sayso.dialog.understanding.Phrase.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads one line of a grammar file: words, `(one|or|other)`, `[may be missing]`, `<named part>`,
/// and, outside of brackets, `{slot}`. A leading `~` makes it weak.
final class PhraseReader {

  private final String key;
  private final String line;
  private final Map<String, Node> named;
  private final Function<String, List<String>> words;
  private int at;

  PhraseReader(
      String key, String line, Map<String, Node> named, Function<String, List<String>> words) {
    this.key = key;
    this.line = line;
    this.named = named;
    this.words = words;
  }

  Phrase phrase() {
    boolean weak = line.startsWith("~");
    at = weak ? 1 : 0;
    var parts = new ArrayList<Part>();
    while (at < line.length()) {
      if (line.charAt(at) == '{') {
        parts.add(new Part.Slot(until('}')));
      } else {
        var node = sequence();
        if (!(node instanceof Node.Sequence(var empty) && empty.isEmpty())) {
          parts.add(new Part.Fixed(node));
        }
      }
    }
    return new Phrase(key, weak, List.copyOf(parts));
  }

  Node node() {
    var node = choices();
    if (at < line.length()) {
      throw wrong("unexpected " + line.charAt(at));
    }
    return node;
  }

  private Node choices() {
    var choices = new ArrayList<Node>();
    choices.add(sequence());
    while (at < line.length() && line.charAt(at) == '|') {
      at++;
      choices.add(sequence());
    }
    return choices.size() == 1 ? choices.getFirst() : new Node.OneOf(List.copyOf(choices));
  }

  private Node sequence() {
    var parts = new ArrayList<Node>();
    while (at < line.length() && "|)]{".indexOf(line.charAt(at)) < 0) {
      switch (line.charAt(at)) {
        case '(' -> parts.add(bracket(')'));
        case '[' -> parts.add(new Node.OneOf(List.of(bracket(']'), new Node.Sequence(List.of()))));
        case '<' -> parts.add(named(until('>')));
        default -> plain().forEach(word -> parts.add(new Node.Word(word)));
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(List.copyOf(parts));
  }

  private Node bracket(char close) {
    at++;
    var node = choices();
    if (at >= line.length() || line.charAt(at) != close) {
      throw wrong("missing " + close);
    }
    at++;
    return node;
  }

  private Node named(String name) {
    var node = named.get(name);
    if (node == null) {
      throw wrong("unknown <" + name + ">");
    }
    return node;
  }

  private List<String> plain() {
    int from = at;
    while (at < line.length() && "|()[]{}<>".indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return words.apply(line.substring(from, at));
  }

  private String until(char close) {
    int end = line.indexOf(close, at);
    if (end < 0) {
      throw wrong("missing " + close);
    }
    var name = line.substring(at + 1, end);
    at = end + 1;
    return name;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(key + ": " + line + ": " + what);
  }
}
