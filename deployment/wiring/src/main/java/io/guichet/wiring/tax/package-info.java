/** Builds the use cases of tax. */
package io.guichet.wiring.tax;
