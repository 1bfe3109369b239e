package dev.sayso.commerce.order;

import dev.sayso.commerce.money.Money;
import java.time.Instant;

/// The record that a shopper agreed to an order: the words that were read out, the total in them,
/// the hash of what they described, and what was answered, by whom, where and when.
public record Consent(
    String words, Money total, String hash, String answer, String by, String session, Instant at) {}
