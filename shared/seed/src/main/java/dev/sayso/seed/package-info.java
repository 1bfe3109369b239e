/// A shop in one JSON document: the catalogue, shoppers and orders that a local run starts from.
@NullMarked
package dev.sayso.seed;

import org.jspecify.annotations.NullMarked;
