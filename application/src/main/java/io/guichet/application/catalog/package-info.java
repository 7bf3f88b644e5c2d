/** Keeps the catalog. */
package io.guichet.application.catalog;
