/** Placed orders: only ever added, once per request of a customer. */
package io.guichet.persistence.ordering;
