/** How each seller does business, in the database. */
package io.guichet.persistence.policy;
