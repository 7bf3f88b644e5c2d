/** Payments over HTTP: from credit, by card, by transfer, and what the provider tells. */
package io.guichet.rest.payment;
