/// Files as people save them, as text: unpacked, decoded, cut into lines and rows.
@NullMarked
package dev.sayso.feed.text;

import org.jspecify.annotations.NullMarked;
