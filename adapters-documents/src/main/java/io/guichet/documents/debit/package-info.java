/** Mandates as pages. */
package io.guichet.documents.debit;
