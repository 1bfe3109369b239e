/// What the inner loops cost, measured by JMH. Run by hand: `shared/benchmarks/jmh`.
@NullMarked
package dev.sayso.benchmarks;

import org.jspecify.annotations.NullMarked;
