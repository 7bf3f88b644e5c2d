/** VAT in memory: stores, a register that can be told what to say, and what all of them promise. */
package io.guichet.testing.tax;
