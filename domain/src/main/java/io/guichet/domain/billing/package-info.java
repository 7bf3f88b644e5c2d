/**
 * Invoices and credit notes: issued once, sealed in a chain, never changed; and what stays open on
 * them.
 */
package io.guichet.domain.billing;
