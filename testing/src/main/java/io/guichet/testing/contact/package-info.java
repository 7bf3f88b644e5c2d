/** Changing the contacts of customers, in memory and as a contract. */
package io.guichet.testing.contact;
