package dev.sayso.feed;

/// The forms that a catalogue file may have.
public enum Format {
  /// A table with a header line, between commas, semicolons, tabs or bars.
  CSV,
  /// One object of the seed's form a line, or a list of them in one document.
  JSONL,
  /// The product feed of Google Merchant Center: a table with tabs, or XML (RSS 2.0, Atom).
  GOOGLE,
  /// Shopify's product export: one product over several rows, one row a variant.
  SHOPIFY
}
