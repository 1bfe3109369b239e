package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.dev.doctor.Checkup;
import dev.sayso.dev.doctor.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso doctor`: what is wrong with this checkout, and how to mend it.
@Command(
    name = "doctor",
    description = "Check tools, template, models and catalogue, and say how to mend what is wrong.",
    mixinStandardHelpOptions = true,
    footer = {"", "Fails where there is an error; a warning is none."})
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port that ./sayso dev will use (default: 8080).")
  private int port;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var findings = Checkup.of(terminal.home(), data.folder(terminal), port);
    if (json) {
      var list = JsonNodeFactory.instance.arrayNode();
      findings.forEach(finding -> list.add(finding.json()));
      terminal.say(list.toString());
    } else {
      findings.forEach(finding -> terminal.say(finding.line()));
      terminal.say(summary(findings));
    }
    return findings.stream().anyMatch(Finding::isError) ? Trouble.FAILED : 0;
  }

  private static String summary(List<Finding> findings) {
    long errors = count(findings, Finding.Severity.ERROR);
    long warnings = count(findings, Finding.Severity.WARNING);
    return errors + " errors, " + warnings + " warnings";
  }

  private static long count(List<Finding> findings, Finding.Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
