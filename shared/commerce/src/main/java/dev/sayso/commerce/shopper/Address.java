package dev.sayso.commerce.shopper;

/// Where an order goes. Never spoken in full.
public record Address(String line1, String city, String postalCode, String country) {}
