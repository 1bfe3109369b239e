/// Notifications of Alexa devices, by Proactive Events.
@NullMarked
package dev.sayso.notices.device;

import org.jspecify.annotations.NullMarked;
