/** The operator's OpenID provider. */
package io.guichet.security.staff;
