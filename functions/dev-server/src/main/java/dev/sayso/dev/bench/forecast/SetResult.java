package dev.sayso.dev.bench.forecast;

import java.util.List;

/// What came of one stream.
public record SetResult(
    String name,
    boolean scored,
    boolean dates,
    BasketScore basket,
    BasketScore personal,
    BasketScore filled,
    DateScore days,
    DateScore meanInterval,
    Timings update,
    Timings ranking) {

  static SetResult of(DataSet data, List<Foretold> foretold, Timings update, Timings ranking) {
    return new SetResult(
        data.name(),
        data.hasTruth(),
        data.hasNextDays(),
        BasketScore.of(foretold, Foretold::basket),
        BasketScore.of(foretold, Foretold::personal),
        BasketScore.of(foretold, Foretold::filled),
        DateScore.of(foretold, Foretold.Days::expected),
        DateScore.of(foretold, Foretold.Days::mean),
        update,
        ranking);
  }
}
