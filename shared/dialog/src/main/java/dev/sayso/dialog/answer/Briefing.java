package dev.sayso.dialog.answer;

import java.util.List;

/// What an answer may be worded from: facts and nothing else. `names` are the products that it is
/// about, in the order in which it must name them; none where it need not.
public record Briefing(List<Fact> facts, List<String> names) {
  public Briefing {
    facts = List.copyOf(facts);
    names = List.copyOf(names);
  }
}
