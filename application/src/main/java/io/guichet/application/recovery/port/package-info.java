/** What recovery needs from outside. */
package io.guichet.application.recovery.port;
