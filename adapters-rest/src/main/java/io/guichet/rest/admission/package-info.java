/** How many requests work at once. */
package io.guichet.rest.admission;
