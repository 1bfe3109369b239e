package dev.sayso.dev.doctor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/// Secrets are kept by AWS Secrets Manager and named by reference: none is in a file of the
/// checkout, and those the deployed stack names are there.
final class Secrets {

  private static final Pattern NAMED =
      Pattern.compile("(?i).*(secret|password|passwd|api_?key|private_?key|llm_?key|auth_?token)$");

  /// How keys and tokens look that vendors hand out.
  private static final Pattern LOOKS =
      Pattern.compile(
          "AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|sk-[A-Za-z0-9_-]{20,}"
              + "|xox[abp]-[A-Za-z0-9-]{10,}|amzn1\\.oa2-cs\\.v1\\.[0-9a-f]{16,}|AIza[0-9A-Za-z_-]{30,}");

  private static final String MEND =
      "keep it in AWS Secrets Manager and give its ARN as a parameter; then change the secret,"
          + " for it has been in a file";

  private Secrets() {}

  static List<Finding> look(Patient patient) {
    var findings = new ArrayList<Finding>();
    findings.addAll(written(patient.template()));
    for (var place : List.of("interaction-models", "samconfig.toml", ".env")) {
      findings.addAll(shown(patient.home().resolve(place)));
    }
    findings.addAll(
        patient.outputs().map(Stack::read).map(Secrets::deployed).orElseGet(Secrets::unchecked));
    return findings;
  }

  /// What stands in the template as text where a reference belongs.
  private static List<Finding> written(Path template) {
    try {
      var text = Files.readString(template);
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      var findings = new ArrayList<>(shown(template));
      if (root != null) {
        new TemplateNode(root)
            .each(node ->
                node.entries()
                    .forEach((key, value) -> {
                      if (isSecret(key, value)) {
                        findings.add(
                            Finding.error(
                                key + " has its secret as text",
                                template + ":" + value.line(),
                                MEND));
                      }
                    }));
      }
      return findings;
    } catch (IOException | YAMLException _) {
      // The template's own examination tells of it.
      return List.of();
    }
  }

  private static boolean isSecret(String key, TemplateNode value) {
    var text = value.text();
    boolean declared =
        value.at("Default").map(TemplateNode::text).filter(it -> !it.isBlank()).isPresent();
    boolean plain =
        value.isScalar()
            && value.tag().isEmpty()
            && !text.isBlank()
            && !text.startsWith("arn:")
            && !text.startsWith("{{resolve:");
    return NAMED.matcher(key).matches() && (plain || declared);
  }

  private static List<Finding> shown(Path place) {
    if (!Files.exists(place)) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    try (Stream<Path> files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        int number = 0;
        for (var line : Files.readAllLines(file)) {
          number++;
          if (LOOKS.matcher(line).find()) {
            findings.add(
                Finding.error("there is a key or a token as text", file + ":" + number, MEND));
          }
        }
      }
    } catch (IOException _) {
      return findings;
    }
    return findings;
  }

  private static List<Finding> unchecked() {
    return List.of(
        Finding.hint(
            "whether the deployed secrets are there was not checked",
            "AWS Secrets Manager",
            "give --outputs FILE, with the AWS CLI and credentials set up"));
  }

  /// What the stack was given as the ARN of a secret.
  private static List<Finding> deployed(Stack stack) {
    Map<String, String> named =
        stack.parameters().entrySet().stream()
            .filter(one -> one.getValue().contains(":secretsmanager:"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var findings = new ArrayList<Finding>();
    named.forEach((parameter, arn) -> findings.add(secret(parameter, arn)));
    return findings.isEmpty()
        ? List.of(Finding.ok("the stack is given no secret of yours", "AWS Secrets Manager"))
        : findings;
  }

  private static Finding secret(String parameter, String arn) {
    var aws = Tool.named("aws").filter(_ -> hasCredentials());
    if (aws.isEmpty()) {
      return Finding.hint(
          "whether the secret of " + parameter + " is there was not checked",
          arn,
          "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and ask again");
    }
    var region = arn.split(":", -1)[3];
    return aws.get()
        .say("secretsmanager", "describe-secret", "--secret-id", arn, "--region", region)
        .map(_ -> Finding.ok("the secret of " + parameter + " is there", arn))
        .orElseGet(() ->
            Finding.error(
                "the secret of " + parameter + " is not there, or may not be looked at",
                arn,
                "create it, or allow secretsmanager:DescribeSecret"));
  }

  private static boolean hasCredentials() {
    return System.getenv("AWS_PROFILE") != null || System.getenv("AWS_ACCESS_KEY_ID") != null;
  }
}
