/// The Lambda function that makes a merchant's uploads the shop's catalogue.
@NullMarked
package dev.sayso.functions.catalogimport;

import org.jspecify.annotations.NullMarked;
