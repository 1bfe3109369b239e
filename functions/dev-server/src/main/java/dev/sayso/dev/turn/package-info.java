/// One turn as JSON: what a request says, and what a reply looks like from outside.
@NullMarked
package dev.sayso.dev.turn;

import org.jspecify.annotations.NullMarked;
