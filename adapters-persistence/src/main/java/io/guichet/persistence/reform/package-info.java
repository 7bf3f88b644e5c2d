/** The reports of the French reform on PostgreSQL. */
package io.guichet.persistence.reform;
