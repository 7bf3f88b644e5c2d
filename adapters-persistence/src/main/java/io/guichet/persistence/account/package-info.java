/** Accounts and their transfers. */
package io.guichet.persistence.account;
