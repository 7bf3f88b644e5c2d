/** Builds the use cases of invoices to public bodies. */
package io.guichet.wiring.publicsector;
