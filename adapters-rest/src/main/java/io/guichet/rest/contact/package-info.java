/** Changing the contacts of a customer, over HTTP. */
package io.guichet.rest.contact;
