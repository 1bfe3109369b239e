/// What a shopper has bought before, and what that says about the next purchase.
@NullMarked
package dev.sayso.commerce.replenishment;

import org.jspecify.annotations.NullMarked;
