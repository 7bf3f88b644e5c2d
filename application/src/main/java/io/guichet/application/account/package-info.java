/** Accounts of customers and their transfer. */
package io.guichet.application.account;
