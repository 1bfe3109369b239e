/// Alexa JSON to a turn, and a reply back to Alexa JSON.
@NullMarked
package dev.sayso.channel.alexa;

import org.jspecify.annotations.NullMarked;
