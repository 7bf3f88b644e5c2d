/** What tax is asked for by those who show it. */
package io.guichet.application.tax.query;
