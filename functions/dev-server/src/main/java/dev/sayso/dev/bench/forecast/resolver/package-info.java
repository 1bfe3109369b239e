/// Homes that buy by voice, with the truth of what they mean, to measure how well Sayso knows it.
@NullMarked
package dev.sayso.dev.bench.forecast.resolver;

import org.jspecify.annotations.NullMarked;
