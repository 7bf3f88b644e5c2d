/** What every feature's wiring rests on: settings, time, chance, transactions. */
package io.guichet.wiring.shared;
