/// Spoken product search without an engine: how text becomes words, sounds and letters, which
/// fields a product has, which query gathers candidates, and how these are ranked. An engine's
/// adapter stores the fields, answers the query, and has the candidates ranked here.
@NullMarked
package dev.sayso.search;

import org.jspecify.annotations.NullMarked;
