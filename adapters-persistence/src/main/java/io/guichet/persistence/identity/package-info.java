/**
 * Who sells, who pays, who signs in and which chats are tied to whom.
 *
 * <p>{@link io.guichet.persistence.identity.Parties} keeps printed identities for every feature
 * that issues documents. Does not know what documents are.
 */
package io.guichet.persistence.identity;
