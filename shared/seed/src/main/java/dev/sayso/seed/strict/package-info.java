/// Strict reading of what people write in JSON or YAML: every mistake is named by its place.
@NullMarked
package dev.sayso.seed.strict;

import org.jspecify.annotations.NullMarked;
