/// The HTTP doors of the local server.
@NullMarked
package dev.sayso.dev.door;

import org.jspecify.annotations.NullMarked;
