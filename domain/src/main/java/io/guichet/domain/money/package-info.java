/** Exact amounts of money. Knows nothing of what they are for. */
package io.guichet.domain.money;
