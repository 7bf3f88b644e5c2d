/** Changes of what a customer holds. */
package io.guichet.rest.change;
