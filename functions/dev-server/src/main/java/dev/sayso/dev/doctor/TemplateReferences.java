package dev.sayso.dev.doctor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the template refers to: all of it is declared, and no parameter is asked for in vain.
record TemplateReferences(Template template) {

  private static final Pattern GAP = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

  /// What SAM itself makes of a function with an alias or an API.
  private static final Pattern GENERATED = Pattern.compile("\\w+(Alias\\w*|Version|Stage)");

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var used = new HashSet<String>();
    for (var section : List.of("Conditions", "Resources", "Outputs")) {
      template
          .root()
          .at(section)
          .ifPresent(part ->
              part.each(node -> {
                for (var name : names(node)) {
                  used.add(name);
                  if (!isDeclared(name)) {
                    findings.add(
                        Finding.error(
                            "there is no " + name,
                            template.where(node),
                            "name a parameter or a resource of the template"));
                  }
                }
              }));
    }
    template
        .parameters("Parameters")
        .forEach((name, parameter) -> {
          if (!used.contains(name)) {
            findings.add(
                Finding.warning(
                    "the parameter " + name + " is used nowhere",
                    template.where(parameter),
                    "use it, or take it out of Parameters"));
          }
        });
    return findings;
  }

  private Set<String> names(TemplateNode node) {
    var names = new HashSet<String>();
    switch (node.tag()) {
      case "!Ref" -> names.add(first(node.text()));
      case "!GetAtt" -> names.add(first(node.isScalar() ? node.text() : ""));
      case "!Sub" -> {
        var own = node.items().size() == 2 ? node.items().get(1).entries().keySet() : Set.of();
        var text = node.isScalar() ? node.text() : node.items().getFirst().text();
        GAP.matcher(text)
            .results()
            .forEach(gap -> {
              if (!own.contains(gap.group(1))) {
                names.add(first(gap.group(1)));
              }
            });
      }
      default -> {
        // No reference.
      }
    }
    names.removeIf(name -> name.isEmpty() || name.startsWith("AWS::"));
    return names;
  }

  private static String first(String name) {
    return name.startsWith("AWS::") ? name : name.split("\\.", 2)[0];
  }

  private boolean isDeclared(String name) {
    return template.parameters("Parameters").containsKey(name)
        || template.resources().containsKey(name)
        || GENERATED.matcher(name).matches();
  }
}
