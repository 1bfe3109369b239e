/// What goes over the wire between a platform and its channel.
@NullMarked
package dev.sayso.dev.wire;

import org.jspecify.annotations.NullMarked;
