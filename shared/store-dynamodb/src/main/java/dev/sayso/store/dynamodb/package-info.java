/// Conversations, carts, orders and the catalogue on two DynamoDB tables.
@NullMarked
package dev.sayso.store.dynamodb;

import org.jspecify.annotations.NullMarked;
