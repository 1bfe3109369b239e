package dev.sayso.dev.cost;

import dev.sayso.commerce.nudge.DueShoppers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Makes bills of what turns consume, of how the stack is used, and of prices.
public record Billing(TurnMix mix, Usage usage, Prices prices, int alarmMetrics, boolean freeTier) {

  private static final double MEGABYTES = 1024;
  private static final double GIGABYTE = 1e9;

  /// START, END and REPORT with CloudWatch's 26 bytes each, and the line in which a turn is
  /// counted.
  private static final int LOG_BYTES = 400 + 900;

  /// What the lines of one voice function are counted by: turns, orders and their outcomes, times.
  private static final int METRICS = 13;

  /// Of X-Ray: the first request of a second, and one in twenty of the others.
  private static final double SECONDS = 30 * 24 * 3600.0;

  private static final double SAMPLED = 0.05;

  private static final int ACCESS_LOG_BYTES = 250;
  private static final int SWEEPS = 30 * 24 * 4;

  /// Looks for orders that were left, each minute, in 8 shards; and for wishes about data, each
  /// five.
  private static final int LOOKS = 30 * 24 * 60;

  private static final int WISHES = LOOKS / 5;

  /// Five pollers of Lambda, each asking every 20 seconds.
  private static final int POLLS = 5 * 3 * 60 * 24 * 30;

  /// Of a batch that finds nobody due.
  private static final double ERRAND_SECONDS = 0.05;

  private static final double FORECAST_SECONDS = 0.1;

  /// An order with its record of consent and its key: 1.7 KB in `01-reorder.yaml`, with some room.
  private static final double ORDER_BYTES = 2_500;

  private static final int MONTHS = 12;
  private static final double SNAPSHOT_GIGABYTES = 0.2;
  private static final int TURNS_PER_START = 200;
  private static final int FILES_PER_START = 30;

  public Bill bill(long turns) {
    var lines = new ArrayList<Bill.Line>();
    compute(turns, lines);
    database(turns, lines);
    doors(turns, lines);
    behind(lines);
    messages(turns, lines);
    return new Bill(turns, lines);
  }

  private double perTurn(double measured) {
    return mix.turns() == 0 ? 0 : measured / mix.turns();
  }

  private double orders(long turns) {
    return turns * perTurn(mix.orders());
  }

  private void compute(long turns, List<Bill.Line> lines) {
    double orders = orders(turns);
    int errands = SWEEPS * DueShoppers.SHARDS;
    double gigabytes = usage.memoryMegabytes() / MEGABYTES;
    add(
        lines,
        "Lambda requests",
        turns + orders + SWEEPS + errands + LOOKS + WISHES,
        "lambda.requests",
        "a turn, an order's forecast, %d sweeps of %d shards, %d looks for orders and data to finish"
            .formatted(SWEEPS, DueShoppers.SHARDS, LOOKS + WISHES));
    double seconds =
        turns * usage.duration(mix) / 1000
            + orders * FORECAST_SECONDS
            + (SWEEPS + errands + LOOKS + WISHES) * ERRAND_SECONDS;
    add(
        lines,
        "Lambda duration",
        seconds * gigabytes,
        "lambda.gbSeconds",
        usage.durationBasis(mix)
            + "; assumed %.0f ms an order's forecast, %.0f ms an empty sweep; %d MB"
                .formatted(
                    FORECAST_SECONDS * 1000, ERRAND_SECONDS * 1000, usage.memoryMegabytes()));
  }

  private void database(long turns, List<Bill.Line> lines) {
    double reads = perTurn(mix.units().reads() + mix.behind().reads());
    double writes = perTurn(mix.units().writes() + mix.behind().writes());
    add(
        lines,
        "DynamoDB reads",
        turns * reads + (SWEEPS * DueShoppers.SHARDS + LOOKS * 8 + WISHES) * 0.5,
        "dynamodb.reads",
        "%.2f a turn measured over %d turns, forecasts included; half a unit a shard and sweep"
            .formatted(reads, mix.turns()));
    add(
        lines,
        "DynamoDB writes",
        turns * writes,
        "dynamodb.writes",
        "%.2f a turn measured over %d turns, forecasts included".formatted(writes, mix.turns()));
    double stored = orders(turns) * ORDER_BYTES * MONTHS / GIGABYTE;
    var basis =
        "%.2f orders a turn measured; assumed %.0f bytes an order, kept for a year"
            .formatted(perTurn(mix.orders()), ORDER_BYTES);
    add(lines, "DynamoDB storage", stored, "dynamodb.storage", basis);
    add(lines, "DynamoDB recovery", stored, "dynamodb.recovery", basis);
  }

  private void doors(long turns, List<Bill.Line> lines) {
    double google = turns * usage.byGoogle() / 100.0;
    if (usage.byGoogle() > 0) {
      add(
          lines,
          "API Gateway",
          google,
          "api.requests",
          usage.byGoogle()
              + " % of the turns by Google (--google); Alexa calls the function itself");
    }
    double logged = (turns * (double) LOG_BYTES + google * ACCESS_LOG_BYTES) / GIGABYTE;
    var basis =
        "assumed " + LOG_BYTES + " bytes a turn: Lambda's own lines and the one that counts it";
    add(lines, "CloudWatch logs", logged, "logs.gb", basis);
    add(lines, "CloudWatch logs kept", logged, "logs.storage", basis + "; kept for a month");
    add(
        lines,
        "CloudWatch alarms",
        alarmMetrics,
        "alarms",
        "the metrics of the alarms in template.yaml");
    add(
        lines,
        "CloudWatch metrics",
        METRICS * (usage.byGoogle() > 0 ? 2 : 1),
        "metrics",
        "assumed: " + METRICS + " a voice function that shoppers talk to");
    add(lines, "CloudWatch dashboard", 1, "dashboards", "one a stack");
    double first = Math.min(turns, SECONDS);
    add(
        lines,
        "X-Ray traces",
        first + SAMPLED * (turns - first),
        "xray",
        "at most: the first turn of each second and one in twenty of the others; none with"
            + " Tracing=PassThrough");
    add(lines, "Secrets", 1, "secrets", "the webhook's; each of your own costs as much");
  }

  private void behind(List<Bill.Line> lines) {
    int errands = SWEEPS * DueShoppers.SHARDS;
    add(
        lines,
        "Schedule",
        SWEEPS + LOOKS + WISHES,
        "scheduler",
        "sweeps, looks for what is left, wishes about data");
    add(
        lines,
        "SQS",
        errands * 1.2 + POLLS,
        "sqs.requests",
        "assumed: errands of %d shards sent and deleted in tens, and Lambda's 5 pollers"
            .formatted(DueShoppers.SHARDS));
    add(
        lines,
        "S3 storage",
        SNAPSHOT_GIGABYTES,
        "s3.storage",
        "assumed: a few versions of the catalogue, %.1f GB".formatted(SNAPSHOT_GIGABYTES));
  }

  private void messages(long turns, List<Bill.Line> lines) {
    add(
        lines,
        "S3 reads",
        turns / (double) TURNS_PER_START * FILES_PER_START,
        "s3.gets",
        "assumed: a start in %d turns reads %d files".formatted(TURNS_PER_START, FILES_PER_START));
    if (usage.emails() > 0) {
      add(
          lines,
          "SES e-mail",
          turns * usage.emails() / 1000.0,
          "ses.emails",
          usage.emails() + " e-mails in 1,000 turns (--emails)");
    }
    var model = usage.model();
    if (model.percent() > 0) {
      double asked = turns * model.percent() / 100.0;
      var basis =
          model.percent()
              + " % of the turns, "
              + model.tokensIn()
              + " tokens in and "
              + model.tokensOut()
              + " out (--llm)";
      tokens(lines, "Model, tokens in", asked * model.tokensIn(), model.centsIn(), basis);
      tokens(lines, "Model, tokens out", asked * model.tokensOut(), model.centsOut(), basis);
    }
  }

  private static void tokens(
      List<Bill.Line> lines, String name, double tokens, int cents, String basis) {
    var price =
        new Prices.Price(
            "tokens", BigDecimal.valueOf(cents, 2), 1_000_000, BigDecimal.ZERO, "--llm-prices");
    lines.add(Bill.Line.of(name, tokens, price, false, basis));
  }

  private void add(
      List<Bill.Line> lines, String name, double quantity, String price, String basis) {
    lines.add(Bill.Line.of(name, quantity, prices.named(price), freeTier, basis));
  }
}
