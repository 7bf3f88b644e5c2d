/** Mandates, direct debits and who collects them. */
package io.guichet.rest.debit;
