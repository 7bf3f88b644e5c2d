/** Accounts: what services are held in, and their transfer from one customer to another. */
package io.guichet.domain.account;
