/// How long a function takes from the start of its process to its answers, under Lambda's own
/// runtime client.
@NullMarked
package dev.sayso.dev.bench.coldstart;

import org.jspecify.annotations.NullMarked;
