package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.Notices;
import java.time.InstantSource;

/// Does what is due for shoppers: announces and places orders of standing rules, and reminds. Each
/// step outside is written down before it is begun and after it is done, each time only if nobody
/// else wrote since. Wherever it is cut off, whoever comes next finds out what became of the step:
/// an order is placed once or not at all, and a message is at worst sent again under its old id.
public record Nudging(
    Members members, Till till, Notices notices, Writing writing, InstantSource clock) {

  /// Does all that is due for one shopper; what that was. Who has moved away is nobody's any more.
  public Done nudge(Due due) {
    return new Round(this, due).run();
  }
}
