/// The language model a merchant may connect: asked over HTTP, within a time and a budget.
@NullMarked
package dev.sayso.llm;

import org.jspecify.annotations.NullMarked;
