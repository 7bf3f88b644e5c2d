/** Refusals as problem+json (RFC 9457): the one place where an exception becomes an answer. */
package io.guichet.rest.problem;
