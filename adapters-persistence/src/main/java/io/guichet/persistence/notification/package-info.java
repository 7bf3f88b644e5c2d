/**
 * What people are to be told: written with what happened, claimed on each channel by whoever sends
 * it there. Facts are encrypted, since they may name people.
 */
package io.guichet.persistence.notification;
