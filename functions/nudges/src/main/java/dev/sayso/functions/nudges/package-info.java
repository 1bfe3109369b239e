/// The Lambda functions that do what is due for shoppers without their asking.
@NullMarked
package dev.sayso.functions.nudges;

import org.jspecify.annotations.NullMarked;
