/** Profiles deleted by whom they are about. */
package io.guichet.rest.erasure;
