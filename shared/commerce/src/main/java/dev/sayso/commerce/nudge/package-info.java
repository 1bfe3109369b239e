/// What is done for shoppers without their asking: orders by standing rules, and reminders.
@NullMarked
package dev.sayso.commerce.nudge;

import org.jspecify.annotations.NullMarked;
