/// Interaction models for other platforms, generated from Alexa's: an intent, a sample or a slot
/// value is written once.
@NullMarked
package dev.sayso.dev.models;

import org.jspecify.annotations.NullMarked;
