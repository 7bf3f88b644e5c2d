/** Issued documents in memory, and what their stores promise. */
package io.guichet.testing.billing;
