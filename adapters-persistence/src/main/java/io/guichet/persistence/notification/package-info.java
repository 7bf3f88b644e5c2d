/**
 * What people are to be told: one row a channel, written with what happened, claimed by whoever
 * sends it. Facts are encrypted, since they may name people.
 */
package io.guichet.persistence.notification;
