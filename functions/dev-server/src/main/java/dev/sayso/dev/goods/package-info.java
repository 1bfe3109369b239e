/// Catalogue files, and the search through what they hold.
@NullMarked
package dev.sayso.dev.goods;

import org.jspecify.annotations.NullMarked;
