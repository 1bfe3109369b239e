/// What was bought: quotes, orders, their lines and statuses, and the ports that place and find
/// them.
@NullMarked
package dev.sayso.commerce.order;

import org.jspecify.annotations.NullMarked;
