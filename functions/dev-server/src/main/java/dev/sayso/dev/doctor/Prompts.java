package dev.sayso.dev.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Whether what keeps the microphone open is a question, as certification wants it. The prompt
/// books keep what is asked apart from what is told, and a reply listens where it asks; so every
/// wording of a question, in every language, must end in a question mark.
final class Prompts {

  private static final String BOOKS = "shared/dialog/src/main/resources/dev/sayso/dialog/speech";
  private static final Pattern LINE = Pattern.compile("([\\w.]+)(/\\d+)? = (.*)");
  private static final Pattern ASKS = Pattern.compile("again\\..*|.*\\.ask(\\.short)?");
  private static final String BOOK = ".properties";

  private record Wording(String key, String text, String where) {
    boolean isQuestion() {
      return text.endsWith("?");
    }
  }

  private Prompts() {}

  static List<Finding> look(Path home) {
    var wordings = new TreeMap<String, List<Wording>>();
    var folder = home.resolve(BOOKS);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(BOOK)).sorted().toList()) {
        read(file)
            .forEach(one -> wordings.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one));
      }
    } catch (IOException _) {
      return List.of(
          Finding.error(
              "the prompt books cannot be read", folder.toString(), "restore the folder"));
    }
    var findings = new ArrayList<Finding>();
    long questions = 0;
    for (var same : wordings.values()) {
      boolean asks =
          ASKS.matcher(same.getFirst().key()).matches()
              || same.stream().anyMatch(Wording::isQuestion);
      questions += asks ? 1 : 0;
      if (asks) {
        same.stream()
            .filter(wording -> !wording.isQuestion())
            .forEach(wording ->
                findings.add(
                    Finding.error(
                        "the microphone stays open after \"" + wording.text() + "\", no question",
                        wording.where(),
                        "end it in a question mark")));
      }
    }
    return findings.isEmpty()
        ? List.of(
            Finding.ok(
                questions + " questions end as questions in all languages", folder.toString()))
        : findings;
  }

  private static List<Wording> read(Path file) throws IOException {
    var wordings = new ArrayList<Wording>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      var matcher = LINE.matcher(line);
      if (matcher.matches()) {
        wordings.add(new Wording(matcher.group(1), matcher.group(3).strip(), file + ":" + number));
      }
    }
    return wordings;
  }
}
