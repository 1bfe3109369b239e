/// What a shopper can mean.
@NullMarked
package dev.sayso.dialog.intent;

import org.jspecify.annotations.NullMarked;
