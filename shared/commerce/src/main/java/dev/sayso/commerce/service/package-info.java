/// When people have to help.
@NullMarked
package dev.sayso.commerce.service;

import org.jspecify.annotations.NullMarked;
