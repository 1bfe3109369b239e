package dev.sayso.commerce.catalog;

/// Whether a product can be had now.
public enum Availability {
  IN,
  LOW,
  OUT
}
