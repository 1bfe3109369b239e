package dev.sayso.dev;

import dev.sayso.dev.local.LocalShop;
import java.nio.file.Files;
import java.nio.file.Path;

/// What tests share: where the checkout is, and one shop in memory for the whole JVM, since
/// DynamoDB Local takes seconds to start.
public final class Shops {

  private static final LocalShop SHARED = LocalShop.inMemory(home());

  private Shops() {}

  public static LocalShop shared() {
    return SHARED;
  }

  public static Path home() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public static String contractSeed() {
    return """
    {"now":"2026-11-22T10:00:00Z",
     "shop":{"name":"Corner Market"},
     "catalog":[{"sku":"FIN-60","title":"Finish Classic Dishwasher Tabs","brand":"Finish",
       "category":"Household > Dishwashing","pack":{"count":60,"unit":"tab"},"price":1249,"stock":40,
       "synonyms":["dishwasher tablets"]}],
     "shoppers":[{"id":"kim","name":"Kim","household":"h1",
       "identities":[{"channel":"alexa","id":"amzn1.ask.account.KIM"}],
       "consents":["orders","replenishment"],
       "preferences":[{"text":"vegetarian","since":"2026-03-02"}]},
      {"id":"sam","household":"h1"}],
     "orders":[{"id":"O-1001","shopper":"kim","placedAt":"2026-10-29T18:00:00Z",
       "status":"delivered","deliveredAt":"2026-10-31T15:00:00Z",
       "lines":[{"sku":"FIN-60","quantity":1,"unitPrice":1249}]}]}
    """;
  }
}
