/**
 * Changes of what a customer holds: plan, period, quantity, and the day his services are billed.
 *
 * <p>Knows about services, orders, invoices and credit; nothing but its own entry points knows
 * about it.
 */
package io.guichet.application.change;
