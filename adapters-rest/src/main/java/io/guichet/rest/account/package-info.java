/** Accounts and their transfer. */
package io.guichet.rest.account;
