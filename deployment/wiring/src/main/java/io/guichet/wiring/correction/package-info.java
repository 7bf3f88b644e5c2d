/** Builds what corrects invoices. */
package io.guichet.wiring.correction;
