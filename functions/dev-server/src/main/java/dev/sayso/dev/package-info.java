/// The commands of `./sayso`.
@NullMarked
package dev.sayso.dev;

import org.jspecify.annotations.NullMarked;
