/**
 * Invoices and credit notes as pages, lists of them as tables, many of them as archives.
 *
 * <p>{@link io.guichet.documents.billing.HtmlDocumentRenderer} is the way in for a single document.
 * Shows what was issued and decides nothing: amounts, mentions and days come as they were sealed.
 */
package io.guichet.documents.billing;
