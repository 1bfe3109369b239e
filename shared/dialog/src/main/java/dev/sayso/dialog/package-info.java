/// One turn in, one reply out. Knows no platform, no database and no network.
@NullMarked
package dev.sayso.dialog;

import org.jspecify.annotations.NullMarked;
