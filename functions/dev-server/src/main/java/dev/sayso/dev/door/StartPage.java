package dev.sayso.dev.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dev.local.LocalShop;
import java.net.URLEncoder;
import java.util.stream.Collectors;

/// `GET /`: what there is.
final class StartPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Sayso</title>
      <style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
      pre{background:#f4f4f4;padding:.75rem;overflow:auto}</style></head>
      <body>
      <h1>Sayso</h1>
      <p>%s is open: %d products. It is %s.</p>
      <h2>Look</h2>
      <ul><li><a href="/health">/health</a></li>%s</ul>
      <h2>Talk</h2>
      <pre>curl -s 127.0.0.1:PORT/dev/say -d '{"shopper":"%s","text":"reorder dishwasher tabs"}'</pre>
      <p>Or <code>./sayso chat</code>. Alexa requests go to <code>POST /alexa</code>,
      Dialogflow's to <code>/google/dialogflow-cx</code>, Actions Builder's to <code>/google/actions</code>; <code>/dev/seed</code>,
      <code>/dev/clock</code> and <code>/dev/order-events</code> change the world.</p>
      <script>document.querySelector('pre').textContent =
        document.querySelector('pre').textContent.replace('PORT', location.port)</script>
      </body></html>
      """;

  private StartPage() {}

  static String of(LocalShop shop) {
    var shoppers = shop.shoppers();
    var links = shoppers.stream().limit(20).map(StartPage::link).collect(Collectors.joining());
    var first = shoppers.isEmpty() ? "kim" : escaped(shoppers.getFirst().id().value());
    return PAGE.formatted(
        escaped(shop.shop().terms().name()),
        shop.shop().catalog().size(),
        shop.clock().instant(),
        links,
        first);
  }

  private static String link(Shopper shopper) {
    var id = shopper.id().value();
    var name = shopper.name().isBlank() ? id : shopper.name();
    var path = "/dev/shoppers/" + URLEncoder.encode(id, UTF_8).replace("+", "%20");
    return "<li><a href=\"" + path + "\">" + escaped(name) + "</a></li>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
