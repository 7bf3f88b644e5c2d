/**
 * A consumer withdraws from an order: what it would give back is shown, then confirmed, and he is
 * told in writing. Knows orders, services and what was invoiced for them.
 */
package io.guichet.application.withdrawal;
