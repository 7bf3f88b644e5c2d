/** The catalog in memory, and what its store promises. */
package io.guichet.testing.catalog;
