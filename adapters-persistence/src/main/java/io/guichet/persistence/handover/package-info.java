/** Customers that are being handed over, in PostgreSQL. */
package io.guichet.persistence.handover;
