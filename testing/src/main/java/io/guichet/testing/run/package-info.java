/** Runs in memory, what their store promises, and the use cases of the daily run. */
package io.guichet.testing.run;
