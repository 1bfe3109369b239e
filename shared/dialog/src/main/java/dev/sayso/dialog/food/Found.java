package dev.sayso.dialog.food;

/// What a catalogue says is in a product, in its own word for it; `surely` unless it says "may
/// contain", or names only the group that the thing belongs to.
public record Found(String what, boolean surely) {}
