/// The one place where ports meet their adapters, by hand.
@NullMarked
package dev.sayso.assembly;

import org.jspecify.annotations.NullMarked;
