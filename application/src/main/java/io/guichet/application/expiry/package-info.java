/** What happens around the end of a service's time: told, expired, renewed late, deleted. */
package io.guichet.application.expiry;
