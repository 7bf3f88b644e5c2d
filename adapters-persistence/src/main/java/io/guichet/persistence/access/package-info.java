/** Shared access in the database. */
package io.guichet.persistence.access;
