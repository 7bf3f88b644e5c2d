/** Second factors in the database. */
package io.guichet.persistence.factor;
