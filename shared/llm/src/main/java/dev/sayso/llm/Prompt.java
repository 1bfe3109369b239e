package dev.sayso.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a model is sent: what to do, the data to do it with, and the one tool by which it may
/// answer, with the schema of its arguments.
record Prompt(String task, ObjectNode data, String tool, ObjectNode schema) {

  /// The most it may answer.
  static final int MOST_TOKENS = 300;

  /// About as many tokens as this takes; languages differ, so rather too many.
  long tokens() {
    return (task.length() + data.toString().length() + schema.toString().length()) / 3;
  }
}
