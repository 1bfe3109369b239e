/// Carts, orders, shoppers, sessions and forecasts in one DynamoDB table.
@NullMarked
package dev.sayso.store.dynamodb;

import org.jspecify.annotations.NullMarked;
