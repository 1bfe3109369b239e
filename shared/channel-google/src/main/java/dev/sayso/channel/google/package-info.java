/// The door for Google: Dialogflow CX webhooks, Actions Builder webhooks (legacy), and the proof
/// that a request comes from Google.
@NullMarked
package dev.sayso.channel.google;

import org.jspecify.annotations.NullMarked;
