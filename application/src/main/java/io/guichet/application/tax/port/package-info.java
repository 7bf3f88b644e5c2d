/** What tax needs from outside. */
package io.guichet.application.tax.port;
