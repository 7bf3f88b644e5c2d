/** Second factors, put together. */
package io.guichet.wiring.factor;
