package dev.sayso.search.opensearch;

/// A document that the cluster did not take, and why.
public record Rejection(String id, String reason) {}
