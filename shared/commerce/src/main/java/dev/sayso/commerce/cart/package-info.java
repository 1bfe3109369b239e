/// What is being bought: the cart, its lines and their quantities, and how it may change.
@NullMarked
package dev.sayso.commerce.cart;

import org.jspecify.annotations.NullMarked;
