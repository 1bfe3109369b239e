/// The record of what shoppers agreed to: a chain that shows every change.
@NullMarked
package dev.sayso.commerce.ledger;

import org.jspecify.annotations.NullMarked;
