package dev.sayso.feed.change;

/// What a feed means for one product of the shop.
public enum Change {
  ADDED,
  CHANGED,
  UNCHANGED
}
