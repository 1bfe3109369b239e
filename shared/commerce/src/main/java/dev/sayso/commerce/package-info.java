/// What can be bought, is being bought and was bought. Knows no assistant, no database and no
/// network.
@NullMarked
package dev.sayso.commerce;

import org.jspecify.annotations.NullMarked;
