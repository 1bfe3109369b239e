/// One turn in, one reply out; knows no platform.
@NullMarked
package dev.sayso.dialog;

import org.jspecify.annotations.NullMarked;
