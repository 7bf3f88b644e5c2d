/**
 * Which VAT is charged to whom and why: a decision table over territory, buyer and day. Rates and
 * the use of the one stop shop are data that is handed in; nothing here asks anybody.
 */
package io.guichet.domain.tax;
