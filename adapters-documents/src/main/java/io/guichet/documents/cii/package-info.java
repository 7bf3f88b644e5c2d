/**
 * Invoices and credit notes as data that a machine accepts: EN 16931 in the syntax of UN/CEFACT
 * (CII), profile EN 16931 of Factur-X, with what the French rules of the reform want in it.
 *
 * <p>{@link io.guichet.documents.cii.CiiInvoice} is the way in. States what was sealed and works
 * nothing out again.
 */
package io.guichet.documents.cii;
