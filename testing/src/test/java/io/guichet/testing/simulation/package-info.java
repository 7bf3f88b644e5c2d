/** Years of business with a population that behaves badly, and what must hold every evening. */
package io.guichet.testing.simulation;
