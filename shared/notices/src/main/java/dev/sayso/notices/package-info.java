/// Messages to shoppers outside a conversation, by the channels a shop has set up.
@NullMarked
package dev.sayso.notices;

import org.jspecify.annotations.NullMarked;
