/// Everything on this machine: the same assembly behind a local HTTP server.
@NullMarked
package dev.sayso.dev;

import org.jspecify.annotations.NullMarked;
