/** Chorus Pro, the portal on which the French state takes invoices, by way of PISTE. */
package io.guichet.payments.chorus;
