/// The door for Alexa: its JSON in and out, and the proof that a request comes from Alexa.
@NullMarked
package dev.sayso.channel.alexa;

import org.jspecify.annotations.NullMarked;
