package io.guichet.application.subscription;

/** What is credited of a service that ends: what has not begun, and what is unpaid. */
public record Ends(UnbegunPeriods unbegun, UnpaidOfCancelled unpaid) {}
