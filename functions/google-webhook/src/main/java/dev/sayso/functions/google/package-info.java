/// The Lambda function behind Google's webhooks.
@NullMarked
package dev.sayso.functions.google;

import org.jspecify.annotations.NullMarked;
