/** Builds the reports of the French reform. */
package io.guichet.wiring.reform;
