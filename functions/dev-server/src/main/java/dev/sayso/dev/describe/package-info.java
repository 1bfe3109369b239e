/// What a language model proposes for a catalogue, checked, and kept in a file for a person to
/// read.
@NullMarked
package dev.sayso.dev.describe;

import org.jspecify.annotations.NullMarked;
