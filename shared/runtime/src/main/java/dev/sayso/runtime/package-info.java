/// What every deployed function needs: its environment, its telemetry, its priming.
@NullMarked
package dev.sayso.runtime;

import org.jspecify.annotations.NullMarked;
