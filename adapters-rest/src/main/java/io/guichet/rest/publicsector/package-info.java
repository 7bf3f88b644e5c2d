/** What public bodies give for their invoices, and how these stand on Chorus Pro. */
package io.guichet.rest.publicsector;
