package dev.sayso.dev.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dev.goods.Looking;
import dev.sayso.dev.goods.PackWords;
import dev.sayso.dev.goods.Sieve;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.strict.Fields;
import java.util.Set;

/// `POST /dev/search` `{"text":"…","top":8}`: what the search makes of spoken words, with scores
/// and why each product was found. `POST /dev/products` `{"skus":[…]}`: what these are called and
/// cost.
record SearchDoor(LocalShop shop) {

  private static final int MOST = 50;
  private static final int MOST_SKUS = 1000;
  private static final int LONGEST = 500;

  Answer search(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("text", "top"));
    var text = fields.text("text");
    if (text.length() > LONGEST) {
      throw fields.bad("text", "at most " + LONGEST + " characters");
    }
    int top =
        fields.has("top")
            ? (int) fields.whole("top", 1, MOST, "a whole number from 1 to " + MOST)
            : 8;
    var looking = new Looking(shop.shop(), shop.catalog());
    long began = System.nanoTime();
    var queries = looking.queries(text, top);
    var found = looking.found(queries, top, Sieve.OPEN, false);
    long took = System.nanoTime() - began;
    var json = JsonNodeFactory.instance.objectNode().put("millis", took / 10_000 / 100.0);
    queries.forEach(query -> json.withArray("queries").add(query.text()));
    var hits = json.putArray("hits");
    if (!found.isEmpty()) {
      // Again with reasons, which take longer than finding.
      looking.found(queries, top, Sieve.OPEN, true).forEach(one -> hits.add(one.json()));
    }
    return Answer.json(json);
  }

  Answer products(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("skus"));
    var skus = fields.texts("skus");
    if (skus.size() > MOST_SKUS) {
      throw fields.bad("skus", "a list of at most " + MOST_SKUS);
    }
    var json = JsonNodeFactory.instance.objectNode();
    skus.forEach(sku -> product(json, sku));
    return Answer.json(json);
  }

  /// One that is sold no more is left out.
  private void product(ObjectNode json, String sku) {
    shop.shop()
        .catalog()
        .product(new Sku(sku))
        .ifPresent(product ->
            json.putObject(sku)
                .put("spoken", product.spoken())
                .put("title", product.names().title())
                .put("pack", PackWords.of(product.pack()))
                .put("category", product.category().narrowest().orElse("")));
  }
}
