package dev.sayso.dev.door;

import dev.sayso.dev.Seeds;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.strict.Fields;
import java.util.Set;

/// `POST /dev/reset` `{"locale":"de-DE"}`: the demo shop of this language, as if written today; the
/// clock runs again.
record ResetDoor(LocalShop shop, Undo undo) {

  Answer answer(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("locale"));
    var locale = fields.text("locale", "en-US");
    var demo =
        Seeds.demo(shop.home(), locale)
            .orElseThrow(() -> fields.bad("locale", "a locale of a demo shop as en-US or de-DE"));
    undo.keep(shop.asSeed().timeless());
    shop.clock().run();
    shop.seed(demo);
    return Answer.done();
  }
}
