/**
 * Issued documents with their seals, what is open on them, and what the law wants written there.
 *
 * <p>Invoices and receipts are inserted and never touched again; the database refuses it to
 * everybody. What changes, what is open on an invoice and the head of a series, has tables of its
 * own. A document that is read back has the same canonical text, and so fits its seal.
 */
package io.guichet.persistence.billing;
