package dev.sayso.dev.bench.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Small streams for tests: each shopper buys milk every week and salt every fifth.
public final class Streams {

  private Streams() {}

  /// Writes `NAME_orders` and `NAME_queries`, and with `truth` what came of them.
  public static void write(Path folder, String name, boolean truth) throws IOException {
    var orders = new StringBuilder("shopper,order_seq,date,products\n");
    var queries = new StringBuilder("query,shopper,cutoff_seq,after_date,strict\n");
    var bought = new StringBuilder("query,product,repeat\n");
    var pairs = new StringBuilder("query,product\n");
    var next = new StringBuilder("query,product,after_date,next_date,horizon_days\n");
    for (int shopper = 0; shopper < 20; shopper++) {
      for (int week = 0; week < 10; week++) {
        var day = java.time.LocalDate.of(2026, 1, 1).plusDays(7L * week + shopper % 7);
        orders.append("s%d,%d,%s,milk%s\n".formatted(shopper, week, day, week % 5 == 0 ? " salt" : ""));
        if (week == 8) {
          queries.append("s%d@9,s%d,9,%s,0\n".formatted(shopper, shopper, day));
          pairs.append("s%d@9,milk\n".formatted(shopper));
          next.append("s%d@9,milk,%s,%s,90\n".formatted(shopper, day, day.plusDays(7)));
        }
      }
      bought.append("s%d@9,milk,1\n".formatted(shopper));
    }
    gzip(folder, name + "_orders", orders);
    gzip(folder, name + "_queries", queries);
    gzip(folder, name + "_date_pairs", pairs);
    if (truth) {
      gzip(folder, name + "_truth_basket", bought);
      gzip(folder, name + "_truth_dates", next);
    }
  }

  public static void gzip(Path folder, String name, CharSequence text) throws IOException {
    var file = folder.resolve(name + ".csv.gz");
    try (var stream = new GZIPOutputStream(Files.newOutputStream(file))) {
      stream.write(text.toString().getBytes(UTF_8));
    }
  }
}
