/** Persons taken out of the tables. */
package io.guichet.persistence.erasure;
