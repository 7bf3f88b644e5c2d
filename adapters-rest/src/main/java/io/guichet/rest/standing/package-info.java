/** How customers stand. */
package io.guichet.rest.standing;
