/// Orders through lines that fail and processes that die, and what the books say afterwards.
@NullMarked
package dev.sayso.dev.bench.faults;

import org.jspecify.annotations.NullMarked;
