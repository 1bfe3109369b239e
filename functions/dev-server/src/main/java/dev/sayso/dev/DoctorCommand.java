package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.doctor.Checkup;
import dev.sayso.dev.doctor.Finding;
import dev.sayso.dev.doctor.Finding.Severity;
import dev.sayso.dev.doctor.Patient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso doctor`: what is wrong with this checkout, and how to mend it.
@Command(
    name = "doctor",
    description =
        "Check tools, template, skill, models, prompts and catalogue, and say how to mend what is"
            + " wrong.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every finding says what, where and how to mend it. Exit codes: 0 fine or hints only, 1 errors or",
      "warnings (--lax: errors), 2 wrong usage. Nothing is changed, and nothing leaves this machine but,",
      "with --outputs and your AWS credentials, the question whether a secret is there."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port that ./sayso dev will use (default: 8080).")
  private int port;

  @Option(names = "--json", description = "Print JSON: a list of {severity, what, where, mend}.")
  private boolean json;

  @Option(names = "--lax", description = "Do not fail on warnings.")
  private boolean lax;

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      description = "The checkout to look at (default: this one).")
  private @Nullable Path repo;

  @Option(
      names = "--outputs",
      paramLabel = "FILE",
      description =
          "What aws cloudformation describe-stacks printed: the skill must call that stack.")
  private @Nullable Path outputs;

  @Mixin private DataOption data = new DataOption();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var home = repo == null ? terminal.home() : repo.toAbsolutePath().normalize();
    if (!Files.isDirectory(home)) {
      throw Trouble.badInput("there is no folder " + home + "; --repo takes a checkout of Sayso");
    }
    if (outputs != null && !Files.isReadable(outputs)) {
      throw Trouble.badInput(
          "there is no readable file "
              + outputs
              + "; write it by aws cloudformation describe-stacks --stack-name NAME > "
              + outputs);
    }
    var findings =
        Checkup.of(new Patient(home, data.folder(terminal), port, Optional.ofNullable(outputs)));
    if (json) {
      var list = JsonNodeFactory.instance.arrayNode();
      findings.forEach(finding -> list.add(finding.json()));
      terminal.say(list.toString());
    } else {
      findings.forEach(finding -> terminal.say(finding.line()));
      terminal.say(summary(findings));
    }
    boolean failed =
        count(findings, Severity.ERROR) > 0 || (!lax && count(findings, Severity.WARNING) > 0);
    return failed ? Trouble.FAILED : 0;
  }

  private static String summary(List<Finding> findings) {
    return count(findings, Severity.ERROR)
        + " errors, "
        + count(findings, Severity.WARNING)
        + " warnings, "
        + count(findings, Severity.HINT)
        + " hints";
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
