/**
 * Keeps the catalog: plans, what may be done with them, and their dated prices. What was sold is
 * never touched from here.
 */
package io.guichet.application.catalog;
