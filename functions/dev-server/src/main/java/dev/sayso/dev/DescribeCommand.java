package dev.sayso.dev;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dev.describe.Judging;
import dev.sayso.dev.describe.Proposal;
import dev.sayso.dev.describe.ProposalFile;
import dev.sayso.dev.local.DataFolder;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.llm.DescribingModel;
import dev.sayso.llm.DescribingModel.Subject;
import dev.sayso.llm.LlmSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso catalog describe`: has a model propose names, synonyms, descriptions and categories,
/// for a person to read; and applies what was read.
@Command(
    name = "describe",
    description =
        "Have a language model propose spoken names, synonyms, short descriptions and categories"
            + " for products that lack them, into a file to be reviewed.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The shop is left as it is: read the file, delete lines or set \"accepted\" to false, then",
      "  ./sayso catalog describe --apply FILE",
      "which takes all accepted lines or none. A run that was broken off goes on in the same file.",
      "LLM_PRICES (as 15/60: cents for a million tokens in, and out) turns tokens into money."
    })
final class DescribeCommand implements Callable<Integer> {

  private static final int MOST_FAILURES = 5;
  private static final int MOST_WORKERS = 16;
  private static final long MANY_TOKENS = 200_000;
  private static final long A_CENT = 1_000_000;

  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "describe.jsonl",
      description = "The file to write, or to go on with (default: describe.jsonl).")
  private Path out = Path.of("describe.jsonl");

  @Option(
      names = "--apply",
      paramLabel = "FILE",
      description = "Put the accepted lines of this file into the shop; no model is asked.")
  private @Nullable Path apply;

  @Option(names = "--dry-run", description = "Only say what it would cost, or would change.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Begin though the cost is unknown.")
  private boolean yes;

  @Option(
      names = "--most-cents",
      paramLabel = "N",
      defaultValue = "100",
      description = "Spend no more than this (default: 100).")
  private long mostCents;

  @Option(names = "--top", paramLabel = "N", description = "Only so many products.")
  private int top = Integer.MAX_VALUE;

  @Option(names = "--sku", paramLabel = "SKU", description = "Only this product.")
  private @Nullable String sku;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many are asked at once, at most 16 (default: 2).")
  private int concurrency;

  @Mixin private LlmOption llm = new LlmOption();
  @Mixin private DataOption data = new DataOption();

  DescribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A product and what it lacks.
  private record Task(Product product, Subject subject) {}

  @Override
  public Integer call() throws IOException {
    if (concurrency < 1 || concurrency > MOST_WORKERS || top < 1 || mostCents < 1) {
      throw Trouble.badInput(
          "--concurrency takes 1 to " + MOST_WORKERS + ", --top and --most-cents 1 or more");
    }
    try (var folder = DataFolder.open(data.folder(terminal));
        var shop = LocalShop.keptIn(folder, terminal.home())) {
      Seeds.fill(shop, terminal.home());
      if (apply != null) {
        apply(shop, apply);
      } else {
        propose(shop);
      }
    }
    return 0;
  }

  private void propose(LocalShop shop) throws IOException {
    var judging = judging(shop);
    var tasks = tasks(shop, judging);
    if (tasks.isEmpty()) {
      terminal.say("nothing to describe: no product lacks a name, synonyms, a text or a category");
      return;
    }
    var settings =
        llm.settings()
            .orElseThrow(() ->
                Trouble.badInput(
                    "no language model is configured; name one, as --llm openai --llm-url"
                        + " http://127.0.0.1:11434/v1 --llm-model NAME, with its key in LLM_KEY"));
    var model = new DescribingModel(settings, mostCents, _ -> {}, InstantSource.system());
    if (isAffordable(tasks, model, settings)) {
      run(tasks, model, judging);
    }
  }

  private static Judging judging(LocalShop shop) {
    try (var products = shop.catalog().every()) {
      return new Judging(products);
    }
  }

  private List<Task> tasks(LocalShop shop, Judging judging) throws IOException {
    var done = new HashSet<String>();
    if (Files.exists(out)) {
      ProposalFile.read(out).forEach(line -> done.add(line.sku()));
      terminal.hint("sayso: " + out + " has " + done.size() + " products already; going on");
    }
    var language = shop.shop().terms().locales().getFirst();
    try (var products = shop.catalog().every()) {
      return products
          .filter(product -> sku == null || product.sku().value().equals(sku))
          .filter(product -> !done.contains(product.sku().value()))
          .map(product -> new Task(product, subject(product, judging, language)))
          .filter(task -> !task.subject().wanted().isEmpty())
          .limit(top)
          .toList();
    }
  }

  private static Subject subject(Product product, Judging judging, Locale language) {
    return new Subject(
        language,
        product.names().title(),
        product.brand(),
        product.details().description(),
        judging.lacking(product),
        judging.categories());
  }

  private boolean isAffordable(List<Task> tasks, DescribingModel model, LlmSettings settings) {
    long in = 0;
    long out = 0;
    long money = 0;
    for (var task : tasks) {
      var cost = model.estimate(task.subject());
      in += cost.in();
      out += cost.out();
      money += cost.microCents();
    }
    boolean priced = settings.limits().inPrice() + settings.limits().outPrice() > 0;
    long cents = (money + A_CENT - 1) / A_CENT;
    terminal.say(
        "%d products, about %d tokens in and %d out, %s"
            .formatted(
                tasks.size(),
                in,
                out,
                priced ? "about " + cents + " cents" : "cost unknown (set LLM_PRICES)"));
    if (dryRun) {
      return false;
    }
    if (priced && cents > mostCents) {
      throw Trouble.badInput(
          "that is more than --most-cents "
              + mostCents
              + ": raise it, or describe fewer with --top");
    }
    if (!priced && in + out > MANY_TOKENS && !yes) {
      throw Trouble.badInput(
          "nobody knows what that costs: set LLM_PRICES, say --yes, or describe fewer with --top");
    }
    return true;
  }

  private void run(List<Task> tasks, DescribingModel model, Judging judging) throws IOException {
    var written = new AtomicInteger();
    var rejected = new AtomicInteger();
    var failures = new AtomicInteger();
    try (var file = ProposalFile.append(out);
        var progress = new Progress("describing", tasks.size(), terminal.err());
        var workers = Executors.newFixedThreadPool(concurrency)) {
      for (var task : tasks) {
        workers.execute(() -> {
          var proposal =
              failures.get() >= MOST_FAILURES
                  ? Optional.<Proposal>empty()
                  : proposal(task, model, judging);
          if (proposal.isEmpty()) {
            failures.incrementAndGet();
            return;
          }
          failures.updateAndGet(many -> many >= MOST_FAILURES ? many : 0);
          rejected.addAndGet(proposal.get().rejected().size());
          write(file, proposal.get());
          synchronized (progress) {
            progress.at(written.incrementAndGet());
          }
        });
      }
    }
    terminal.say(
        written.get()
            + " proposals are in "
            + out
            + " ("
            + rejected.get()
            + " parts rejected, with the reason beside them); review it, then: ./sayso catalog"
            + " describe --apply "
            + out);
    if (written.get() < tasks.size()) {
      throw Trouble.failed(
          tasks.size()
              - written.get()
              + " products are left: the model did not answer, or the money is spent; the same"
              + " command goes on where this one stopped");
    }
  }

  private static void write(ProposalFile file, Proposal proposal) {
    try {
      file.add(proposal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Proposal> proposal(Task task, DescribingModel model, Judging judging) {
    var product = task.product();
    var wanted = task.subject().wanted();
    return model
        .describe(task.subject())
        .map(it ->
            judging.judged(
                product,
                new Proposal(
                    product.sku().value(),
                    product.names().title(),
                    wanted.contains("spoken") ? it.spoken() : "",
                    wanted.contains("synonyms") ? it.synonyms() : List.of(),
                    wanted.contains("description") ? it.description() : "",
                    wanted.contains("category") ? it.category() : "",
                    true,
                    List.of())));
  }

  private void apply(LocalShop shop, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Trouble.badInput("there is no file " + file + "; catalog describe writes one");
    }
    var judging = judging(shop);
    var changed = new ArrayList<Product>();
    int left = 0;
    for (var line : ProposalFile.read(file)) {
      if (!line.accepted()) {
        left++;
        continue;
      }
      var product =
          shop.catalog()
              .product(new Sku(line.sku()))
              .orElseThrow(() ->
                  Trouble.badInput(
                      file
                          + ": the shop has no product "
                          + line.sku()
                          + ", nothing was changed; delete that line"));
      var fit = judging.judged(product, line);
      if (fit.rejected().size() > line.rejected().size()) {
        throw Trouble.badInput(
            file
                + ": "
                + line.sku()
                + ": "
                + fit.rejected().getLast()
                + "; nothing was changed, mend or delete that line");
      }
      var applied = fit.applied(product);
      if (!applied.equals(product)) {
        changed.add(applied);
      }
    }
    if (!dryRun && !changed.isEmpty()) {
      shop.describe(changed);
    }
    terminal.say(
        changed.size()
            + (dryRun ? " products would be changed, " : " products changed, ")
            + left
            + " lines not accepted");
  }
}
