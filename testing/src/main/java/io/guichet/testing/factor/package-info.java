/** Second factors in memory. */
package io.guichet.testing.factor;
