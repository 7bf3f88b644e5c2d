/** Accounts in memory, what every store of them promises, and their use cases. */
package io.guichet.testing.account;
