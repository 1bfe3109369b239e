package dev.sayso.dialog.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.intent.Intent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the cart may change: not by talk; an addition takes nothing away and a removal adds nothing;
/// a yes to an order takes out what was ordered; and what alone was added is named, unless a
/// summary needs the room.
final class CartRules {

  private CartRules() {}

  static void check(Moment moment) {
    var changes = changes(moment.cartBefore(), moment.cart());
    if (changes.isEmpty()) {
      return;
    }
    var intents = moment.intents();
    assertThat(intents).as("may change a cart").anyMatch(CartRules::mayChange);
    if (intents.size() == 1) {
      check(moment, intents.getFirst(), changes);
    }
  }

  private static void check(Moment moment, Intent intent, Map<Sku, Integer> changes) {
    switch (intent) {
      case Intent.Add _, Intent.AddThat _ -> only(changes, 1);
      case Intent.Remove _ -> only(changes, -1);
      case Intent.ClearCart _ -> assertThat(moment.cart().lines()).isEmpty();
      case Intent.ChangeQuantity _, Intent.Adjust _, Intent.JustAmount _ ->
          assertThat(changes).as("one product changes").hasSize(1);
      case Intent.Correct _ -> assertThat(changes).as("one for another").hasSizeLessThan(3);
      case Intent.Yes _ -> only(changes, moment.placed().isPresent() ? -1 : 1);
      case Intent.Undo _ ->
          assertThat(moment.cart().lines()).isEqualTo(moment.cartBefore().past().getLast());
      default -> {}
    }
    boolean asked = intent instanceof Intent.Add || intent instanceof Intent.Choose;
    if (asked && changes.size() == 1 && changes.containsValue(1)) {
      isNamed(moment, changes.keySet().iterator().next());
    }
  }

  private static void only(Map<Sku, Integer> changes, int direction) {
    assertThat(changes.values()).as("direction of changes").containsOnly(direction);
  }

  private static void isNamed(Moment moment, Sku sku) {
    var spoken = moment.reply().prompt().spoken();
    var brand = Goods.of(sku).product.spoken().split(" ")[0];
    boolean summary = moment.reply().expects() instanceof Confirmation(Proposal.PlaceOrder _);
    assertThat(summary || spoken.contains(brand)).as("what was added is named").isTrue();
  }

  /// 1 for what is more or new, -1 for what is less or gone.
  private static Map<Sku, Integer> changes(Cart before, Cart after) {
    var was = packs(before.lines());
    var is = packs(after.lines());
    var changes = new HashMap<Sku, Integer>();
    was.forEach(
        (sku, packs) -> changes.put(sku, is.getOrDefault(sku, BigDecimal.ZERO).compareTo(packs)));
    is.forEach((sku, _) -> changes.putIfAbsent(sku, 1));
    changes.values().removeIf(change -> change == 0);
    return changes;
  }

  private static Map<Sku, BigDecimal> packs(List<LineItem> lines) {
    var packs = new HashMap<Sku, BigDecimal>();
    lines.forEach(line -> packs.put(line.sku(), line.quantity().packs()));
    return packs;
  }

  private static boolean mayChange(Intent intent) {
    return switch (intent) {
      case Intent.Search _, Intent.Refine _, Intent.TellMore _, Intent.Compare _ -> false;
      case Intent.AskKinds _, Intent.Suggest _, Intent.Advise _ -> false;
      // "Only the milk", of what runs low.
      case Intent.Narrow _ -> true;
      case Intent.AskPrice _, Intent.ReadCart _, Intent.HearList _, Intent.OrderStatus _ -> false;
      case Intent.AskDetail _, Intent.WaitForPrice _ -> false;
      case Intent.Forget _, Intent.ReadPreferences _, Intent.MyData _ -> false;
      case Intent.Unlock _, Intent.LinkDevice _ -> false;
      case Intent.RunningLow _, Intent.AskDue _, Intent.AtHome _, Intent.KeepStocked _ -> false;
      case Intent.ReadRules _, Intent.SteerRule _, Intent.TellMe _ -> false;
      case Intent.Open _, Intent.Help _, Intent.Repeat _, Intent.Stop _, Intent.Thanks _ -> false;
      case Intent.Complain _, Intent.TalkToPerson _, Intent.WhoAreYou _, Intent.Unclear _ -> false;
      case Intent.Choose _, Intent.Reorder _, Intent.ReorderLast _, Intent.ReorderUsual _ -> true;
      case Intent.Add _, Intent.AddThat _, Intent.Remove _, Intent.ClearCart _ -> true;
      case Intent.ChangeQuantity _, Intent.Adjust _, Intent.Correct _, Intent.Undo _ -> true;
      case Intent.Checkout _, Intent.CancelOrder _, Intent.SaveForLater _ -> true;
      case Intent.RemindWhenParked _, Intent.Continue _, Intent.Gift _, Intent.ForPerson _ -> true;
      case Intent.SayCode _, Intent.Yes _, Intent.No _, Intent.QualifiedYes _ -> true;
      case Intent.JustAmount _, Intent.JustItem _ -> true;
      // The order that is open is proposed anew, and in a car kept for later where it takes a code.
      case Intent.Remember _ -> true;
      // What is to be a secret leaves the cart that all at home see.
      case Intent.KeepPrivate _ -> true;
    };
  }
}
