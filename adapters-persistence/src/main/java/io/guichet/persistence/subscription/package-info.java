/** What customers hold: their services, with the price each was sold at. Joins the plans' names. */
package io.guichet.persistence.subscription;
