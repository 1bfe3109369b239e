/// Amounts of money in the currency's minor unit; never a floating-point number.
@NullMarked
package dev.sayso.commerce.money;

import org.jspecify.annotations.NullMarked;
