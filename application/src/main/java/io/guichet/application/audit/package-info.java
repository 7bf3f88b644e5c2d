/** Who did what, written down in the transaction in which he did it. */
package io.guichet.application.audit;
