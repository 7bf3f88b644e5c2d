/** How customers stand, as rows. */
package io.guichet.persistence.standing;
