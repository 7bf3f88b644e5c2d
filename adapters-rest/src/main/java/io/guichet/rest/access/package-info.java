/** Who may do what: a person's tokens. */
package io.guichet.rest.access;
