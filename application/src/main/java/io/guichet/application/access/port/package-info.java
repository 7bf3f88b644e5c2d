/** What sharing access needs from outside. */
package io.guichet.application.access.port;
