/// What can be bought, is being bought and was bought; knows no technology.
@NullMarked
package dev.sayso.commerce;

import org.jspecify.annotations.NullMarked;
