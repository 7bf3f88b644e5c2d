/** How customers stand, in memory. */
package io.guichet.testing.standing;
