/// What a shopper is told outside a conversation, and only where they agreed to it.
@NullMarked
package dev.sayso.commerce.notice;

import org.jspecify.annotations.NullMarked;
