package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.Notice;
import java.util.List;

/// Bare words, for tests of what is said when.
public final class PlainWords implements NoticeWording {

  @Override
  public String words(Letter.Part part, Setting setting) {
    return switch (part) {
      case Letter.Part.Announcing one ->
          "order " + one.rule().sku() + " " + one.quote().totals().total().amount();
      case Letter.Part.Holding one -> "held " + one.rule().sku() + " " + one.held().why();
      case Letter.Part.Low one -> "low " + one.items().stream().map(due -> due.sku()).toList();
    };
  }

  @Override
  public Notice.Words letter(Letter letter, List<String> parts, Setting setting) {
    return new Notice.Words("subject", String.join("; ", parts));
  }
}
