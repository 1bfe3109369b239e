package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.replenishment.StandingRule;
import java.util.ArrayList;
import java.util.List;

/// What was done for one shopper: messages that went out, orders that stand, rules that are held
/// now, and how many steps outside did not succeed.
public final class Done {

  private final List<Notice> notices = new ArrayList<>();
  private final List<OrderId> orders = new ArrayList<>();
  private final List<StandingRule> held = new ArrayList<>();
  private int failed;

  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  public List<OrderId> orders() {
    return List.copyOf(orders);
  }

  public List<StandingRule> held() {
    return List.copyOf(held);
  }

  public int failed() {
    return failed;
  }

  void told(Notice notice) {
    notices.add(notice);
  }

  void ordered(OrderId order) {
    orders.add(order);
  }

  void holds(StandingRule rule) {
    held.add(rule);
  }

  void fails() {
    failed++;
  }
}
