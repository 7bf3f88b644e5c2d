/** Who may do what: scopes and other limits of tokens. */
package io.guichet.domain.access;
