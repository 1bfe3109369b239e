package dev.sayso.commerce.shopper;

/// What a member of a household may do: children and guests may wish, only adults may order.
public enum Role {
  ADULT,
  CHILD,
  GUEST;

  public boolean mayOrder() {
    return this == ADULT;
  }
}
