package dev.sayso.feed.change;

/// What an import may do. `feed` names where the products come from; `named` says that somebody
/// chose that name, so that the feed continues no other.
public record ImportWish(
    String feed, boolean named, Scope scope, boolean skipBad, boolean shrink, boolean dryRun) {

  /// Which products of the shop go, where the feed does not list them.
  public enum Scope {
    /// None.
    ADD,
    /// Those of the same feed.
    FEED,
    /// All.
    SHOP
  }
}
