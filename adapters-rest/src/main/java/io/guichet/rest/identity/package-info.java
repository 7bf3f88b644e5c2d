/** Profiles and chat links over HTTP. */
package io.guichet.rest.identity;
