/// Amounts in the minor unit of their currency, never a fraction.
@NullMarked
package dev.sayso.commerce.money;

import org.jspecify.annotations.NullMarked;
