package dev.sayso.search;

/// A product that an engine found, with its score there.
public record Candidate(Traits traits, double score) {}
