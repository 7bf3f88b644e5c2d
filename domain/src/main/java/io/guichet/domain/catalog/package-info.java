/** What is sold: plans and their dated prices per seller and period. */
package io.guichet.domain.catalog;
