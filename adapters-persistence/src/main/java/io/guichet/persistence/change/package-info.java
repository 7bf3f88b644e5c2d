/** Changes of plan that customers asked for. Joins what is open on their invoices. */
package io.guichet.persistence.change;
