/** Public bodies: how invoices to them are addressed. */
package io.guichet.domain.publicsector;
