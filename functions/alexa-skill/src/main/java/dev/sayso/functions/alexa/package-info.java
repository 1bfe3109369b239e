/// The Lambda function behind the Alexa skill.
@NullMarked
package dev.sayso.functions.alexa;

import org.jspecify.annotations.NullMarked;
