/** Pays invoices and tops up credit: from credit, by card, by transfer. */
package io.guichet.application.payment;
