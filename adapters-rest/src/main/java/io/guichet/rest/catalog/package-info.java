/** The price list over HTTP. */
package io.guichet.rest.catalog;
