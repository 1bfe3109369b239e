/// From what was heard to what was meant, by rules.
@NullMarked
package dev.sayso.dialog.understanding;

import org.jspecify.annotations.NullMarked;
