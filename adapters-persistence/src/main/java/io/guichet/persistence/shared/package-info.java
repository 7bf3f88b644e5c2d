/**
 * What every feature of the persistence adapter needs: the migrations, rows written so that a lost
 * race is told from a fault, encryption at rest.
 *
 * <p>Adapters are given a shared {@code EntityManager} and never begin or commit. What leaves them
 * is a copy: a row is detached as soon as it was read or written, so that whoever looks again sees
 * what the database says and not what this transaction saw first.
 */
package io.guichet.persistence.shared;
