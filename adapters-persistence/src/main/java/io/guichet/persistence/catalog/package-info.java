/**
 * What is sold and at which dated prices. A plan is read with all its prices: two queries for a
 * page of plans. Knows sellers by their code only.
 */
package io.guichet.persistence.catalog;
