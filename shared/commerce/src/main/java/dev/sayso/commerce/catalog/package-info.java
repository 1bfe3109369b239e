/// What can be bought: products, their packs and units, and what they cost and how many are left
/// now.
@NullMarked
package dev.sayso.commerce.catalog;

import org.jspecify.annotations.NullMarked;
