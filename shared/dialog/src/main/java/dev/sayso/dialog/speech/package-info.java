/// How it is said: words, amounts, lists and word budgets, per locale.
@NullMarked
package dev.sayso.dialog.speech;

import org.jspecify.annotations.NullMarked;
