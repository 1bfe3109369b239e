/// Measures the dialogs: how they bear words that were misheard, and how much is said until an
/// order is placed.
@NullMarked
package dev.sayso.dev.bench;

import org.jspecify.annotations.NullMarked;
