/// Whole dialogs, written down beforehand and played against a shop.
@NullMarked
package dev.sayso.dev.play;

import org.jspecify.annotations.NullMarked;
