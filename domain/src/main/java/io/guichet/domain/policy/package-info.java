/**
 * How a seller does business, as a dated value: when he issues, what he waits for, what follows
 * when nobody pays. No code asks which provider it imitates; everything that differs is a setting.
 */
package io.guichet.domain.policy;
