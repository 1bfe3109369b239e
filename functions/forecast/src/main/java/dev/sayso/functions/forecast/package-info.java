/// The Lambda function that keeps forecasts in step with orders.
@NullMarked
package dev.sayso.functions.forecast;

import org.jspecify.annotations.NullMarked;
