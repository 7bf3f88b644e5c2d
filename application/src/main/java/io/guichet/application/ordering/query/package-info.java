/** What is shown of orders. */
package io.guichet.application.ordering.query;
