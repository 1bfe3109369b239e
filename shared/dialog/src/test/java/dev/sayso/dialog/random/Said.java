package dev.sayso.dialog.random;

import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Utterance;
import java.time.Duration;

/// One utterance of a random dialog: who says it to which device, how long after the one before,
/// what happened in the shop meanwhile, and whether the platform delivers it twice.
record Said(
    String speaker,
    String device,
    Capabilities surface,
    Utterance utterance,
    Duration pause,
    Meanwhile meanwhile,
    boolean twice) {

  /// Conversations are told apart by speaker and device.
  String session() {
    return (speaker.equals("somebody") ? "kim" : speaker) + "@" + device;
  }

  String words() {
    return utterance instanceof Utterance.Heard(var texts) ? String.join(" | ", texts) : "(opens)";
  }

  /// What may happen in the shop between two turns.
  enum Meanwhile {
    NOTHING {
      @Override
      void happen(Home home) {}
    },
    DEARER {
      @Override
      void happen(Home home) {
        home.sell(Goods.TABS, 1399, 40);
        home.sell(Goods.MILK, 219, 100);
      }
    },
    CHEAPER {
      @Override
      void happen(Home home) {
        home.sell(Goods.GRINDER, 3900, 12);
        home.sell(Goods.TABS, 999, 40);
      }
    },
    SOLD_OUT {
      @Override
      void happen(Home home) {
        home.sell(Goods.MILK, 189, 0);
        home.sell(Goods.EGGS, 399, 1);
      }
    },
    BACK {
      @Override
      void happen(Home home) {
        home.sell(Goods.MILK, 189, 100);
        home.sell(Goods.OAT, 349, 5);
      }
    },
    GONE {
      @Override
      void happen(Home home) {
        home.shop.drops(Goods.BUTTER.sku());
        home.shop.drops(Goods.GREEN_OAT.sku());
      }
    };

    abstract void happen(Home home);
  }
}
