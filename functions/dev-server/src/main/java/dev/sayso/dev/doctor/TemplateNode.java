package dev.sayso.dev.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A place in the template, with its line, and with the tag that tells `!Ref X` from the text `X`.
record TemplateNode(Node node) {

  /// What is below, by key; empty where this is no mapping.
  Map<String, TemplateNode> entries() {
    var entries = new LinkedHashMap<String, TemplateNode>();
    if (node instanceof MappingNode mapping) {
      for (var tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          entries.put(key.getValue(), new TemplateNode(tuple.getValueNode()));
        }
      }
    }
    return entries;
  }

  /// What is below by these keys, one after the other.
  Optional<TemplateNode> at(String... keys) {
    var found = Optional.of(this);
    for (var key : keys) {
      found = found.flatMap(one -> Optional.ofNullable(one.entries().get(key)));
    }
    return found;
  }

  List<TemplateNode> items() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(TemplateNode::new).toList()
        : List.of();
  }

  /// The words of a scalar, whatever its tag; empty for everything else.
  String text() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  String text(String... keys) {
    return at(keys).map(TemplateNode::text).orElse("");
  }

  /// `!Ref`, `!Sub`; empty for plain text.
  String tag() {
    var tag = node.getTag().getValue();
    return tag.startsWith("!") ? tag : "";
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  /// This and everything below.
  void each(Consumer<TemplateNode> visitor) {
    visitor.accept(this);
    var below = new ArrayList<>(entries().values());
    below.addAll(items());
    below.forEach(one -> one.each(visitor));
  }
}
