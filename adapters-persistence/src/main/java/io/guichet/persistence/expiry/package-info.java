/** What happens around the end of services' time, in the database. */
package io.guichet.persistence.expiry;
