/** Invoices over HTTP: lists, data, documents, exports, credit notes, seals. */
package io.guichet.rest.billing;
