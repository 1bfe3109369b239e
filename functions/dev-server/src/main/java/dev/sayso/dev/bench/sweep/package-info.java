/// How sweeps bear a million shoppers, workers that die, and sweeps that are made twice.
@NullMarked
package dev.sayso.dev.bench.sweep;

import org.jspecify.annotations.NullMarked;
