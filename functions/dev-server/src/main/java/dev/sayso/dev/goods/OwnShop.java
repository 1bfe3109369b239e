package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.Entry;
import dev.sayso.feed.Feed;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.Wishes;
import dev.sayso.feed.health.Health;
import dev.sayso.seed.Listing;
import dev.sayso.seed.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A merchant's own catalogue file as a shop to try: read and judged as `catalog import` does, with
/// two people to shop in it.
public record OwnShop(ShopTerms terms, List<Listing> listings, ObjectNode report) {

  private static final int MOST_COMPLAINTS = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public OwnShop {
    listings = List.copyOf(listings);
  }

  /// Reads all of the file. What is no feed is a `BadInputException`; bad entries are complained of
  /// in the report, each with its line.
  public static OwnShop read(Path file, Wishes wishes, ShopTerms terms, Instant now)
      throws IOException {
    var feed = Feed.of(file, wishes, terms, now);
    var health = new Health();
    var listings = new ArrayList<Listing>();
    var complaints = JSON.arrayNode();
    int[] bad = new int[1];
    feed.read(entry -> {
      health.add(entry);
      switch (entry) {
        case Entry.Good good -> listings.add(good.listing());
        case Entry.Bad one -> {
          bad[0]++;
          complain(complaints, one);
        }
        case Entry.Skipped _ -> {
          // Left out on purpose, as a draft is.
        }
      }
    });
    var report =
        JSON.objectNode()
            .put("format", feed.format().name().toLowerCase(Locale.ROOT))
            .put("good", listings.size())
            .put("bad", bad[0]);
    FeedJson.reading(report, feed);
    FeedJson.flaws(report, health.flaws());
    FeedJson.health(report.putObject("health"), health.report());
    report.set("complaints", complaints);
    return new OwnShop(terms, listings, report);
  }

  public int bad() {
    return report.path("bad").asInt();
  }

  /// With the household and what it bought, where a `history` is wished for.
  public Seed seed(Instant now, boolean history) {
    return new Household(terms, listings).seed(now, history);
  }

  private static void complain(ArrayNode complaints, Entry.Bad bad) {
    for (Flaw flaw : bad.flaws()) {
      if (flaw.kind().isError() && complaints.size() < MOST_COMPLAINTS) {
        complaints
            .addObject()
            .put("line", bad.line())
            .put("sku", bad.sku())
            .put("text", flaw.text());
      }
    }
  }
}
