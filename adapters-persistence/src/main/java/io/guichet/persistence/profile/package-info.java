/** Mailed links in a table. */
package io.guichet.persistence.profile;
