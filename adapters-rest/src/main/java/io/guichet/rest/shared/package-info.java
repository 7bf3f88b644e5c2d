/** What every resource shares: where the interface stands, languages, texts, words, days. */
package io.guichet.rest.shared;
