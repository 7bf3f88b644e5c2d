/** What every use case shares: transactions, lost races, pages of a list, repeated requests. */
package io.guichet.application.shared;
