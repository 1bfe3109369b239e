package dev.sayso.dev.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.wire.Wires;

/// A shop that is watched and can be recorded.
public record Live(LocalShop shop, Happenings happenings, Recorder recorder) {

  /// From now on every turn of the shop is seen, whichever door it comes through.
  public static Live of(LocalShop shop) {
    var live = new Live(shop, new Happenings(), new Recorder());
    shop.watch(assistant -> new Witness(assistant, shop, live.happenings, live.recorder));
    return live;
  }

  /// A platform's request came, and this went back.
  public void wire(String channel, byte[] request, byte[] response) {
    if (happenings.isWatched()) {
      happenings.tell(
          "wire",
          JsonNodeFactory.instance.objectNode().set(channel, Wires.real(request, response)));
    }
  }
}
