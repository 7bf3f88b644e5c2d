/** Builds the use cases of payment. */
package io.guichet.wiring.payment;
