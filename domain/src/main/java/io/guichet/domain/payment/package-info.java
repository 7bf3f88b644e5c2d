/** Payments, what they settled, and the life of a payment by card. */
package io.guichet.domain.payment;
