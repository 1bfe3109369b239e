package dev.sayso.commerce.nudge;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.notice.Notice;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts letters into words.
public interface NoticeWording {

  /// What one part says, by itself.
  String words(Letter.Part part, Setting setting);

  /// The whole message, with how to stop such messages; `parts` are the words of its parts.
  Notice.Words letter(Letter letter, List<String> parts, Setting setting);

  /// In which language, on which clock, by which shop, about which products.
  record Setting(Locale locale, ZoneId zone, String shop, Map<Sku, Product> products) {

    public Setting {
      products = Map.copyOf(products);
    }
  }
}
