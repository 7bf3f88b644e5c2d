/** Codes of authenticator applications and the pictures they are set up with, by libraries. */
package io.guichet.security.factor;
