package dev.sayso.commerce.catalog;

/// What a unit measures. Only units of one dimension convert into each other; pieces convert into
/// nothing but the same piece.
public enum Dimension {
  MASS,
  VOLUME,
  LENGTH,
  PIECE
}
