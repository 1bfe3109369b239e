/// Answers about products out of what the shop knows of them: which sentence answers a question,
/// and whether words that somebody else put together say no more than the facts.
@NullMarked
package dev.sayso.dialog.answer;

import org.jspecify.annotations.NullMarked;
