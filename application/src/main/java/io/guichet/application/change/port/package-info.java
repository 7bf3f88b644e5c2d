/** What changes need from outside. */
package io.guichet.application.change.port;
