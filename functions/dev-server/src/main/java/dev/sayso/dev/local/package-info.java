/// One shop on this machine: its data folder, its database, its clock.
@NullMarked
package dev.sayso.dev.local;

import org.jspecify.annotations.NullMarked;
