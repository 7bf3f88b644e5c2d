/** Quotes an order and places it: services and an issued invoice in one transaction. */
package io.guichet.application.ordering;
