/** What the server underneath is told, beyond the standard. */
package io.guichet.wiring.server;
