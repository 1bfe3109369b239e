package dev.sayso.commerce.shopper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a shopper told the shop about themselves, in their own words, and since when it holds.
public record Preference(String text, @Nullable Instant since) {}
