/** Payments and a card provider in memory, and what their stores promise. */
package io.guichet.testing.payment;
