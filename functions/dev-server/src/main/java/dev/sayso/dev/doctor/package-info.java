/// What may be wrong with a checkout of Sayso, and how to mend it.
@NullMarked
package dev.sayso.dev.doctor;

import org.jspecify.annotations.NullMarked;
