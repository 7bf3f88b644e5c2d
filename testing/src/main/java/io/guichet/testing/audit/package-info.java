/** The audit in memory. */
package io.guichet.testing.audit;
