/// What is kept about a person: told, handed out, and erased, with a receipt.
@NullMarked
package dev.sayso.commerce.privacy;

import org.jspecify.annotations.NullMarked;
