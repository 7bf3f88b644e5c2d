/** Builds what keeps the catalog. */
package io.guichet.wiring.catalog;
