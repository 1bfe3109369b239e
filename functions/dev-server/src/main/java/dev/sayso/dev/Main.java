package dev.sayso.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sayso.seed.strict.BadInputException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `./sayso`: runs a shop with its assistant on this machine, and what belongs to that.
@Command(
    name = "sayso",
    description = "Shopping by voice: a conversation in front of a shop.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Data is kept under .sayso/ of the checkout; --data names another folder.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or bad input."
    })
public final class Main {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  private Main() {}

  public static void main(String[] args) {
    Quiet.logs();
    // Small answers go out at once; without this, each waits for the acknowledgement of its
    // headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int code = run(Terminal.system(), args);
    // Not by returning: the threads of DynamoDB Local would keep the process alive.
    System.exit(code);
  }

  /// Runs one command and returns its exit code.
  static int run(Terminal terminal, String... args) {
    return line(terminal, new Main()).execute(args);
  }

  /// All commands there are.
  static CommandLine line(Terminal terminal) {
    return line(terminal, new Main());
  }

  private static CommandLine line(Terminal terminal, Main main) {
    var commands =
        new CommandLine(main)
            .addSubcommand("dev", new DevCommand(terminal))
            .addSubcommand("chat", new ChatCommand(terminal))
            .addSubcommand("play", new PlayCommand(terminal))
            .addSubcommand(
                "catalog",
                new CommandLine(new CatalogCommand())
                    .addSubcommand("import", new ImportCommand(terminal))
                    .addSubcommand("search", new SearchCommand(terminal))
                    .addSubcommand("describe", new DescribeCommand(terminal))
                    .addSubcommand("publish", new PublishCommand(terminal)))
            .addSubcommand(
                "bench",
                new CommandLine(new BenchCommand())
                    .addSubcommand("dialogs", new BenchDialogsCommand(terminal))
                    .addSubcommand("faults", new BenchFaultsCommand(terminal))
                    .addSubcommand("search", new BenchSearchCommand(terminal))
                    .addSubcommand("forecast", new BenchForecastCommand(terminal))
                    .addSubcommand("coldstart", new BenchColdStartCommand(terminal))
                    .addSubcommand("fuzz", new BenchFuzzCommand(terminal))
                    .addSubcommand("sweep", new BenchSweepCommand(terminal))
                    .addSubcommand("turns", new BenchTurnsCommand(terminal))
                    .addSubcommand("understanding", new BenchUnderstandingCommand(terminal)))
            .addSubcommand(
                "orders",
                new CommandLine(new OrdersCommand())
                    .addSubcommand("import", new OrdersImportCommand(terminal))
                    .addSubcommand("verify", new OrdersVerifyCommand(terminal)))
            .addSubcommand(
                "forecast",
                new CommandLine(new ForecastCommand(terminal))
                    .addSubcommand("rebuild", new ForecastRebuildCommand(terminal)))
            .addSubcommand(
                "shopper",
                new CommandLine(new ShopperCommand())
                    .addSubcommand("export", new ShopperExportCommand(terminal))
                    .addSubcommand("delete", new ShopperDeleteCommand(terminal)))
            .addSubcommand("models", new ModelsCommand(terminal))
            .addSubcommand(
                "model",
                new CommandLine(new ModelCommand())
                    .addSubcommand("build", new ModelBuildCommand(terminal)))
            .addSubcommand("doctor", new DoctorCommand(terminal))
            .addSubcommand("cost", new CostCommand(terminal))
            .addSubcommand("help", new CommandLine.HelpCommand());
    commands
        .setOut(new PrintWriter(terminal.out(), true, UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, _) -> wrongUsage(e, terminal))
        .setExecutionExceptionHandler((e, _, _) -> ended(e, main.verbose, terminal));
    return commands;
  }

  private static int wrongUsage(CommandLine.ParameterException e, Terminal terminal) {
    var command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    terminal.hint("sayso: " + firstLine(e) + "; see ./" + command + " --help");
    return Trouble.BAD_INPUT;
  }

  private static int ended(Exception e, boolean verbose, Terminal terminal) {
    if (verbose) {
      e.printStackTrace(terminal.err());
    }
    return switch (e) {
      case Trouble trouble -> said(terminal, firstLine(trouble), trouble.exitCode());
      case BadInputException bad -> said(terminal, firstLine(bad), Trouble.BAD_INPUT);
      case Exception broken ->
          said(terminal, "something broke: " + broken + "; --verbose shows where", Trouble.FAILED);
    };
  }

  private static int said(Terminal terminal, String message, int code) {
    terminal.hint("sayso: " + message);
    return code;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /// What `--version` prints.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "Sayso " + (version == null ? "from source" : version) + ", Java " + Runtime.version()
      };
    }
  }
}
