/// What to do about it: one flow a task.
@NullMarked
package dev.sayso.dialog.flow;

import org.jspecify.annotations.NullMarked;
