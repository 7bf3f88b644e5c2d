/** Second factors over HTTP. */
package io.guichet.rest.factor;
