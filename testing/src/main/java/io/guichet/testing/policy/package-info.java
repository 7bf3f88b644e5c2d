/** Policies in memory, and what their store promises. */
package io.guichet.testing.policy;
