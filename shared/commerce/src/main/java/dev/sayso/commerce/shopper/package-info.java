/// Who is buying: shoppers, their households, identities and what they agreed to.
@NullMarked
package dev.sayso.commerce.shopper;

import org.jspecify.annotations.NullMarked;
