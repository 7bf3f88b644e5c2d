/** What charging needs from outside. */
package io.guichet.application.charging.port;
