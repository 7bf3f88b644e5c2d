/** Orders: what was asked for, quoted to the cent before anything is bought. */
package io.guichet.domain.ordering;
