/** The use cases of accounts. */
package io.guichet.wiring.account;
