/** The use cases of the daily run. */
package io.guichet.wiring.run;
