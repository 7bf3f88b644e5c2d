/** Who deals with whom: profiles sign in, customers pay, sellers invoice. */
package io.guichet.domain.identity;
