/** What is shown of the catalog. */
package io.guichet.application.catalog.query;
