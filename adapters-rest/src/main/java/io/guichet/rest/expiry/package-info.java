/** What happens around the end of services, over HTTP. */
package io.guichet.rest.expiry;
