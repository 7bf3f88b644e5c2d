/** Signs mandates, debits bank accounts by them and books what came of it. */
package io.guichet.application.debit;
