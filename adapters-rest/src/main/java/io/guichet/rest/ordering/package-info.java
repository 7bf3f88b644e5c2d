/** Orders over HTTP: a quote first, then the order that keeps to it. */
package io.guichet.rest.ordering;
