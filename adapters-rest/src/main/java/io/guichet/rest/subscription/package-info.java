/** Services over HTTP. */
package io.guichet.rest.subscription;
