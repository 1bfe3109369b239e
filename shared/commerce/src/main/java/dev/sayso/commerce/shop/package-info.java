/// The terms a merchant sells under.
@NullMarked
package dev.sayso.commerce.shop;

import org.jspecify.annotations.NullMarked;
