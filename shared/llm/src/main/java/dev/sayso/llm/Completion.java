package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;

/// What a model answered: the arguments it gave the tool, and the tokens that took.
record Completion(JsonNode arguments, long in, long out) {}
