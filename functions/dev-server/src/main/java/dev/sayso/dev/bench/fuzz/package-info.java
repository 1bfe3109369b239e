/// Inputs that nobody meant, for every door, file and command line: `./sayso bench fuzz`.
@NullMarked
package dev.sayso.dev.bench.fuzz;

import org.jspecify.annotations.NullMarked;
