/// How fit a catalogue is to be sold by voice.
@NullMarked
package dev.sayso.feed.health;

import org.jspecify.annotations.NullMarked;
