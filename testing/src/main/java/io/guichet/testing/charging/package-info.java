/** Charges and usage in memory, and what their stores promise. */
package io.guichet.testing.charging;
