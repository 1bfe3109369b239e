package dev.sayso.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sayso.dev.cost.BillReport;
import dev.sayso.dev.cost.Billing;
import dev.sayso.dev.cost.Prices;
import dev.sayso.dev.cost.TurnMix;
import dev.sayso.dev.cost.Usage;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./sayso cost`: what the stack costs a month.
@Command(
    name = "cost",
    description = "What the stack costs a month, from measured turns and list prices.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Plays scenarios in a shop on this machine and counts what their turns consume of DynamoDB; every",
      "line says its quantity, its price and what they rest on. Numbers of your own make it better:",
      "--duration-ms from the REPORT lines of the function's log."
    })
final class CostCommand implements Callable<Integer> {

  private static final List<Long> USUAL = List.of(1_000L, 100_000L, 10_000_000L);

  /// Ten tasks from the first word to the order, and what else is asked for daily.
  private static final List<String> MIX =
      List.of(
          "events/words-to-order",
          "events/scenarios/d18-on-its-way.yaml",
          "events/scenarios/d12-many-items.yaml",
          "events/scenarios/d16-stray-yes.yaml",
          "events/scenarios/d22-keen-wah.yaml");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "The scenarios whose turns are counted (default: a day's usual tasks).")
  private List<Path> scenarios = List.of();

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "Turns a month (repeatable; default: 1000, 100000 and 10000000).")
  private List<Long> turns = List.of();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      defaultValue = "us-east-1",
      description = "Whose prices: us-east-1 (default), eu-west-1 or eu-central-1.")
  private String region = "us-east-1";

  @Option(names = "--free-tier", description = "Take off what AWS gives for nothing each month.")
  private boolean freeTier;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "1769",
      description = "MemoryMB of the stack (default: 1769).")
  private int memory;

  @Option(
      names = "--duration-ms",
      paramLabel = "MS",
      defaultValue = "0",
      description = "How long a turn takes the function (default: from what is measured here).")
  private double millis;

  @Option(
      names = "--call-ms",
      paramLabel = "MS",
      defaultValue = "6",
      description = "What a call of DynamoDB takes there, where no duration is given (default: 6).")
  private double callMillis;

  @Option(
      names = "--google",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Turns that come by Google and the HTTP API (default: 0).")
  private int google;

  @Option(
      names = "--emails",
      paramLabel = "N",
      defaultValue = "10",
      description = "E-mails in a thousand turns (default: 10).")
  private int emails;

  @Option(
      names = "--llm",
      paramLabel = "PERCENT,IN,OUT",
      split = ",",
      description = "Turns that ask a language model, with tokens in and out: 5,900,60.")
  private List<Integer> model = List.of();

  @Option(
      names = "--llm-prices",
      paramLabel = "IN/OUT",
      split = "/",
      description = "Cents for a million tokens, as LlmPrices of the stack: 15/60.")
  private List<Integer> modelPrices = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  CostCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var usage = usage();
    var prices = Prices.of(region);
    var months = turns.isEmpty() ? USUAL : turns;
    if (months.stream().anyMatch(number -> number < 1)) {
      throw Trouble.badInput("--turns takes a number from 1");
    }
    var paths =
        scenarios.isEmpty() ? MIX.stream().map(terminal.home()::resolve).toList() : scenarios;
    try (var shop = LocalShop.inMemory(terminal.home())) {
      var mix = TurnMix.measure(shop, paths);
      var billing = new Billing(mix, usage, prices, alarmMetrics(), freeTier);
      var bills = months.stream().map(billing::bill).toList();
      var report = new BillReport(prices, mix, bills, freeTier);
      if (json) {
        terminal.say(report.json().toString());
      } else {
        report.lines().forEach(terminal::say);
      }
    }
    return 0;
  }

  private Usage usage() {
    if (memory < 128 || millis < 0 || callMillis < 0 || emails < 0 || google < 0 || google > 100) {
      throw Trouble.badInput(
          "--memory takes MB from 128, --google a percentage, and nothing may be below 0");
    }
    return new Usage(memory, millis, callMillis, google, emails, model());
  }

  private Usage.Model model() {
    if (model.isEmpty()) {
      return Usage.Model.NONE;
    }
    boolean sound =
        model.size() == 3
            && modelPrices.size() == 2
            && Stream.concat(model.stream(), modelPrices.stream()).allMatch(number -> number >= 0);
    if (!sound) {
      throw Trouble.badInput("--llm takes as 5,900,60, and with it --llm-prices as 15/60");
    }
    return new Usage.Model(
        model.get(0), model.get(1), model.get(2), modelPrices.get(0), modelPrices.get(1));
  }

  /// An alarm on a formula is paid for each of its metrics.
  private int alarmMetrics() throws IOException {
    int count = 0;
    var template = new YAMLMapper().readTree(terminal.home().resolve("template.yaml").toFile());
    for (JsonNode resource : template.path("Resources")) {
      if (resource.path("Type").asText().equals("AWS::CloudWatch::Alarm")) {
        int metrics = 0;
        for (var metric : resource.at("/Properties/Metrics")) {
          metrics += metric.has("MetricStat") ? 1 : 0;
        }
        count += Math.max(1, metrics);
      }
    }
    return count;
  }
}
