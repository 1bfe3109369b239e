/// What the stack costs a month: turns that are measured here, times list prices.
@NullMarked
package dev.sayso.dev.cost;

import org.jspecify.annotations.NullMarked;
