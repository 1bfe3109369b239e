/// Reads a seed: a shop, its catalogue, its shoppers and their orders, as JSON.
@NullMarked
package dev.sayso.seed;

import org.jspecify.annotations.NullMarked;
