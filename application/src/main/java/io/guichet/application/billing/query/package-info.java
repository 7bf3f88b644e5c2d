/** What is shown of invoices. */
package io.guichet.application.billing.query;
