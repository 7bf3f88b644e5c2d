/** Tells whether this node answers. */
package io.guichet.rest.health;
