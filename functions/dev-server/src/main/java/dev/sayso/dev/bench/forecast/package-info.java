/// The benchmark of forecasts: fits the weights, replays streams of orders, and scores what was
/// foretold.
@NullMarked
package dev.sayso.dev.bench.forecast;

import org.jspecify.annotations.NullMarked;
