/** What debits need of the outside. */
package io.guichet.application.debit.port;
