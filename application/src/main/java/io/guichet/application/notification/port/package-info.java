/** What notification needs from outside. */
package io.guichet.application.notification.port;
