/** Who did what: entries that are only added to, each sealed with the one before. */
package io.guichet.domain.audit;
