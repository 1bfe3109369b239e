/// What happens in the local shop, for whoever watches it or writes it down.
@NullMarked
package dev.sayso.dev.live;

import org.jspecify.annotations.NullMarked;
