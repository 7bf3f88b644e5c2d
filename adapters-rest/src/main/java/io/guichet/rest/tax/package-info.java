/** VAT over HTTP, for staff: what a customer is charged and why, and the one stop shop. */
package io.guichet.rest.tax;
