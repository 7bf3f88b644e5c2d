/** Invoices to public bodies, in tests. */
package io.guichet.testing.publicsector;
