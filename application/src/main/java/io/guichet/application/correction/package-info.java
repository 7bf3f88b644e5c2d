/**
 * Corrects invoices that were right in what they stand for and wrong in what they say: credited and
 * issued anew in one act.
 */
package io.guichet.application.correction;
