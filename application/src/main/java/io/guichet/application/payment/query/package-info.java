/** What is shown of payments. */
package io.guichet.application.payment.query;
