/// Small Lambda functions that a function's start is measured against.
@NullMarked
package dev.sayso.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
