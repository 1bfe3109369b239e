/// What every channel needs: lenient JSON, clean speech, the plain words of an intent, and a
/// journal without content.
@NullMarked
package dev.sayso.channel;

import org.jspecify.annotations.NullMarked;
