/** What identity needs of well-kept libraries. */
package io.guichet.security.identity;
