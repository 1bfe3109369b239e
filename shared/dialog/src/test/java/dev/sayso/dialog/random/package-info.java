/// Random dialogs of a household with a shop, and what must be true of each.
@NullMarked
package dev.sayso.dialog.random;

import org.jspecify.annotations.NullMarked;
