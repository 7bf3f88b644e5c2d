/** The check before use cases, where tests put things together themselves. */
package io.guichet.testing.permit;
