/** The audit in the database. */
package io.guichet.persistence.audit;
