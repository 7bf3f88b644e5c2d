/** Contacts that are to change, in PostgreSQL. */
package io.guichet.persistence.contact;
