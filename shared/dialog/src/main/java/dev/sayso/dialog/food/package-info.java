/// What is in food, as far as a catalogue says: so that shoppers are warned of what they told us
/// not to sell them unasked.
@NullMarked
package dev.sayso.dialog.food;

import org.jspecify.annotations.NullMarked;
