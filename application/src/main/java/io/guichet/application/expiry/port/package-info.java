/** What expiry needs from outside. */
package io.guichet.application.expiry.port;
