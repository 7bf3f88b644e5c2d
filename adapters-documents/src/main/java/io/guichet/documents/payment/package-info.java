/** Receipts as pages. */
package io.guichet.documents.payment;
