/// `./sayso bench turns`: many shoppers talk at once, over HTTP and to the function as deployed.
@NullMarked
package dev.sayso.dev.bench.turns;

import org.jspecify.annotations.NullMarked;
