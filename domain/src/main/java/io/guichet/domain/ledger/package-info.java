/** Double entry: balanced journal entries, append only, each with a unique key. */
package io.guichet.domain.ledger;
